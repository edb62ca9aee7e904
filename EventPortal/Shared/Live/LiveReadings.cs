using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Live;

/// <summary>
/// One reading per server of something that many pages show: a thousand open pages of an event cost one read per change, not a thousand. Kept
/// only while somebody follows. It is for display and guards nothing; so are its locks.
/// </summary>
public sealed class LiveReadings<TKey, TView>(
    LiveChanges changes, IServiceScopeFactory scopes, TimeProvider time, IOptions<LiveOptions> options, PortalMetrics metrics,
    ILogger<LiveReadings<TKey, TView>> log) : IDisposable
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LiveReading<TView>> readings = [];

    /// <summary>Things that somebody on this server follows now.</summary>
    internal int Count
    {
        get
        {
            lock (gate) return readings.Count;
        }
    }

    /// <summary>How many on this server follow each thing now.</summary>
    internal IReadOnlyDictionary<TKey, int> Followers()
    {
        lock (gate) return readings.ToDictionary(r => r.Key, r => r.Value.Followers);
    }

    /// <summary>
    /// Shows what is true now and after each change, until disposed; in the caller's language, on some thread (a component wraps it in
    /// InvokeAsync). Follow when the circuit is up, not while the page is prerendered.
    /// </summary>
    public IDisposable Follow(TKey key, Action<TView> show)
    {
        var follower = new LiveFollower<TView>(show);
        LiveReading<TView>? reading;
        lock (gate)
        {
            if (!readings.TryGetValue(key, out reading))
                readings.Add(key, reading = new(changes, token => ReadAsync(key, token), TimeSpan.FromSeconds(options.Value.HealSeconds), time, log));
            reading.Add(follower);
        }
        reading.ShowKnown(follower);
        return new Leaving(() => Leave(key, follower));
    }

    /// <summary>The server stops: readings that circuits still follow end.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var reading in readings.Values) reading.Dispose();
            readings.Clear();
        }
    }

    private async Task<LiveRead<TView>> ReadAsync(TKey key, CancellationToken cancellationToken)
    {
        metrics.LiveRead();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ILiveReader<TKey, TView>>().ReadAsync(key, cancellationToken);
    }

    private void Leave(TKey key, LiveFollower<TView> follower)
    {
        lock (gate)
        {
            if (!readings.TryGetValue(key, out var reading) || !reading.Remove(follower) || !reading.IsEmpty) return;
            readings.Remove(key);
            reading.Dispose();
        }
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
