namespace EventPortal.Shared.Together;

/// <summary>Something that is done together with others.</summary>
internal abstract class TogetherWork
{
    /// <summary>What no two works may be busy with at once: the second waits until the first is saved. Null: nothing.</summary>
    public virtual object? Alone => null;

    public abstract void Fail(Exception exception);
}

/// <summary>Work with a result.</summary>
internal abstract class TogetherWork<TResult> : TogetherWork
{
    private readonly TaskCompletionSource<TResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the result is saved.</summary>
    public Task<TResult> Result => result.Task;

    public void Answer(TResult saved) => result.TrySetResult(saved);

    public override void Fail(Exception exception) => result.TrySetException(exception);
}
