namespace EventPortal.Shared.Live;

/// <summary>Carries words between the servers: PostgreSQL's notifications, or a small table that each server looks at.</summary>
internal interface ILiveWire
{
    Task SendAsync(IReadOnlyList<string> words, CancellationToken cancellationToken);

    /// <summary>Listens until it is cancelled or the line breaks (it then throws, and is called again).</summary>
    /// <param name="open">From here on nothing is missed.</param>
    Task ListenAsync(Action open, Action<string> heard, CancellationToken cancellationToken);
}
