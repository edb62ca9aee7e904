namespace EventPortal.Shared.Live;

/// <summary>Wakes one waiting loop; any number of rings before it looks are one.</summary>
internal sealed class LiveBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            if (rung.CurrentCount == 0) rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // two rings at once: it is awake already
        }
    }

    /// <returns>False: the time is over and nobody rang.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => rung.WaitAsync(atMost, cancellationToken);

    public void Dispose() => rung.Dispose();
}
