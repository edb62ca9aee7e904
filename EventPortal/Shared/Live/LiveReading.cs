namespace EventPortal.Shared.Live;

/// <summary>Somebody who is shown a view.</summary>
internal sealed class LiveFollower<TView>(Action<TView> show)
{
    private readonly LiveFlow flow = LiveFlow.Capture();

    public void Show(TView view) => flow.Run(() => show(view));
}

/// <summary>Reads, shows, waits for a change (or for the time of the slow look), and reads again; from its first follower to its last.</summary>
internal sealed class LiveReading<TView> : IDisposable
{
    // a page takes about 0.2 ms of the processor until it is rendered, sent and answered: a crowd of up to ten thousand takes less than half a core
    private const double MillisecondsPerFollower = 0.5;
    private const int ShownAtOnce = 50;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    private readonly LiveChanges changes;
    private readonly Func<CancellationToken, Task<LiveRead<TView>>> read;
    private readonly TimeSpan heal;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private readonly List<LiveFollower<TView>> followers = [];
    private readonly Dictionary<LiveTopic, IDisposable> subscriptions = [];
    private readonly LiveBell bell = new();
    private readonly CancellationTokenSource gone = new();
    private LiveRead<TView>? last;

    public LiveReading(LiveChanges changes, Func<CancellationToken, Task<LiveRead<TView>>> read, TimeSpan heal, TimeProvider time, ILogger log)
    {
        (this.changes, this.read, this.heal, this.time, this.log) = (changes, read, heal, time, log);
        // the first follower's language and user are not the reading's
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(RunAsync);
    }

    public int Followers
    {
        get
        {
            lock (gate) return followers.Count;
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (gate) return followers.Count == 0;
        }
    }

    public void Add(LiveFollower<TView> follower)
    {
        lock (gate) followers.Add(follower);
    }

    /// <summary>Whoever comes later need not wait for a change.</summary>
    public void ShowKnown(LiveFollower<TView> follower)
    {
        LiveRead<TView>? known;
        lock (gate) known = last;
        if (known is not null) Show(follower, known.View);
    }

    public bool Remove(LiveFollower<TView> follower)
    {
        lock (gate) return followers.Remove(follower);
    }

    public void Dispose()
    {
        gone.Cancel();
        lock (gate)
        {
            foreach (var subscription in subscriptions.Values) subscription.Dispose();
            subscriptions.Clear();
        }
    }

    private async Task RunAsync()
    {
        while (!gone.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(gone.Token);
            }
            catch (OperationCanceledException) when (gone.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "What open pages show could not be read; trying again");
                await Task.Delay(RetryAfter, time, gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        bell.Dispose();
        gone.Dispose();
    }

    private async Task TurnAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var now = await read(cancellationToken);
        // a change between the reading and the subscription would be missed: subscribed first, read again
        if (Subscribe(now.Topics)) now = await read(cancellationToken);
        await ShowAsync(now, cancellationToken);
        await bell.WaitAsync(Patience(now), cancellationToken);
        var rest = Spacing - time.GetElapsedTime(begun);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken);
    }

    // Rendering on many circuits takes its time: the more there are, the rarer they are shown something, which fills the time between.
    private TimeSpan Spacing
    {
        get
        {
            lock (gate) return TimeSpan.FromMilliseconds(Math.Clamp(followers.Count * MillisecondsPerFollower, Shortest.TotalMilliseconds, Longest.TotalMilliseconds));
        }
    }

    private TimeSpan Patience(LiveRead<TView> now)
    {
        var foreseen = now.ChangesAt - time.GetUtcNow() + Margin;
        return foreseen < TimeSpan.Zero ? TimeSpan.Zero : foreseen < heal ? foreseen.Value : heal;
    }

    private bool Subscribe(IReadOnlyCollection<LiveTopic> topics)
    {
        lock (gate)
        {
            if (gone.IsCancellationRequested) return false;
            var added = topics.Where(t => !subscriptions.ContainsKey(t)).ToList();
            foreach (var topic in subscriptions.Keys.Except(topics).ToList())
                if (subscriptions.Remove(topic, out var old)) old.Dispose();
            foreach (var topic in added) subscriptions.Add(topic, changes.Subscribe(topic, _ => Ring()));
            return added.Count > 0;
        }
    }

    private Task Ring()
    {
        bell.Ring();
        return Task.CompletedTask;
    }

    private async Task ShowAsync(LiveRead<TView> now, CancellationToken cancellationToken)
    {
        LiveFollower<TView>[] all;
        lock (gate)
        {
            var looksTheSame = now.Mark is not null && now.Mark == last?.Mark;
            last = now;
            if (looksTheSame) return;
            all = [.. followers];
        }
        // in one burst thousands of renderings would stand before whoever clicks meanwhile; the turn ends with the pause, however many there are
        var (begun, each) = (time.GetTimestamp(), Math.Min(MillisecondsPerFollower, Longest.TotalMilliseconds / all.Length));
        for (var shown = 0; shown < all.Length; shown += ShownAtOnce)
        {
            var early = TimeSpan.FromMilliseconds(shown * each) - time.GetElapsedTime(begun);
            if (early > TimeSpan.Zero) await Task.Delay(early, time, cancellationToken);
            foreach (var follower in all.AsSpan(shown, Math.Min(ShownAtOnce, all.Length - shown))) Show(follower, now.View);
        }
    }

    private void Show(LiveFollower<TView> follower, TView view)
    {
        try
        {
            follower.Show(view);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "A page could not be shown what changed");
        }
    }
}
