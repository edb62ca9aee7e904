namespace EventPortal.Shared.Live;

/// <summary>
/// Calls back as from the place where the call was asked for: a circuit's language flows with the execution context, and what is rendered from
/// a loop of the server's own would otherwise come in the server's language.
/// </summary>
internal readonly struct LiveFlow
{
    private readonly ExecutionContext? context;

    private LiveFlow(ExecutionContext? context) => this.context = context;

    public static LiveFlow Capture() => new(ExecutionContext.Capture());

    public void Run(Action act)
    {
        if (context is null) act();
        else ExecutionContext.Run(context, static state => ((Action)state!)(), act);
    }
}
