namespace EventPortal.Shared.Live;

/// <summary>
/// What changed, to whom it matters: pages subscribe to topics, commits announce them (<see cref="IAnnounced"/>, <see cref="Announcing.Announce"/>),
/// on this server and by <see cref="ILiveWire"/> on all others. It carries no data and guards nothing: whoever is told reads anew. A lost word
/// costs a number that is late until the next slow look.
/// </summary>
public sealed class LiveChanges(TimeProvider time, PortalMetrics metrics, ILogger<LiveChanges> log) : IDisposable
{
    /// <summary>So many topics are kept for the other servers while they cannot be told; then they are told that anything may have changed.</summary>
    private const int MostKept = 5000;

    private readonly Lock gate = new();
    private readonly Dictionary<LiveTopic, List<Subscription>> subscriptions = [];
    private readonly Dictionary<LiveTopic, LiveChange> due = [];
    private readonly HashSet<LiveTopic> outgoing = [];
    private bool isRunning;
    private bool overflown;

    internal LiveBell Delivery { get; } = new();

    internal LiveBell Sending { get; } = new();

    /// <summary>Topics with a subscriber on this server.</summary>
    internal int Count
    {
        get
        {
            lock (gate) return subscriptions.Count;
        }
    }

    /// <summary>
    /// Calls <paramref name="changed"/> soon after each change, several quick ones as one, on some thread, in the caller's language. Dispose what
    /// is returned when the page goes.
    /// </summary>
    public IDisposable Subscribe(LiveTopic topic, Func<LiveChange, Task> changed)
    {
        var subscription = new Subscription(this, topic, changed);
        lock (gate)
        {
            if (!subscriptions.TryGetValue(topic, out var all)) subscriptions.Add(topic, all = []);
            all.Add(subscription);
            metrics.LiveSubscriptions(subscriptions.Count);
        }
        return subscription;
    }

    public void Dispose()
    {
        Delivery.Dispose();
        Sending.Dispose();
    }

    /// <summary>This server committed changes.</summary>
    internal void Publish(IReadOnlyCollection<LiveTopic> topics)
    {
        var change = new LiveChange(time.GetUtcNow());
        lock (gate)
        {
            // a portal without its background work (a command, a test) has nobody to tell
            if (!isRunning) return;
            foreach (var topic in topics)
            {
                outgoing.Add(topic);
                if (subscriptions.ContainsKey(topic)) due[topic] = due.TryGetValue(topic, out var known) && known.At is null ? known : change;
            }
            if (outgoing.Count > MostKept)
            {
                outgoing.Clear();
                overflown = true;
            }
        }
        Delivery.Ring();
        Sending.Ring();
    }

    /// <summary>Another server did.</summary>
    internal void Hear(IEnumerable<LiveTopic> topics)
    {
        lock (gate)
            foreach (var topic in topics)
                if (subscriptions.ContainsKey(topic)) due[topic] = default;
        Delivery.Ring();
    }

    /// <summary>Words of other servers may have been missed: everybody looks again.</summary>
    internal void Doubt()
    {
        lock (gate)
            foreach (var topic in subscriptions.Keys) due[topic] = default;
        Delivery.Ring();
    }

    internal void Start()
    {
        lock (gate) isRunning = true;
    }

    /// <summary>Tells the subscribers of some of the changed topics; the rest waits for the next turn, so that after a doubt not every page reads at once.</summary>
    internal void Deliver(int most)
    {
        List<(Subscription Subscription, LiveChange Change)> told = [];
        lock (gate)
        {
            foreach (var (topic, change) in due.Take(most).ToList())
            {
                due.Remove(topic);
                if (subscriptions.TryGetValue(topic, out var all)) told.AddRange(all.Select(s => (s, change)));
            }
            if (due.Count > 0) Delivery.Ring();
        }
        foreach (var (subscription, change) in told) subscription.Tell(change, log);
    }

    /// <returns>What to tell the other servers; null: that anything may have changed.</returns>
    internal IReadOnlyCollection<LiveTopic>? TakeOutgoing()
    {
        lock (gate)
        {
            IReadOnlyCollection<LiveTopic>? taken = overflown ? null : [.. outgoing];
            outgoing.Clear();
            overflown = false;
            return taken;
        }
    }

    /// <summary>They could not be told: the next turn tries again.</summary>
    internal void Return(IReadOnlyCollection<LiveTopic>? topics)
    {
        lock (gate)
        {
            overflown |= topics is null;
            outgoing.UnionWith(topics ?? []);
        }
    }

    private void Leave(Subscription subscription)
    {
        lock (gate)
        {
            if (!subscriptions.TryGetValue(subscription.Topic, out var all) || !all.Remove(subscription) || all.Count > 0) return;
            subscriptions.Remove(subscription.Topic);
            due.Remove(subscription.Topic);
            metrics.LiveSubscriptions(subscriptions.Count);
        }
    }

    private sealed class Subscription(LiveChanges owner, LiveTopic topic, Func<LiveChange, Task> changed) : IDisposable
    {
        private readonly LiveFlow flow = LiveFlow.Capture();

        public LiveTopic Topic => topic;

        public void Tell(LiveChange change, ILogger log) => flow.Run(() => _ = Task.Run(() => TellAsync(change, log)));

        public void Dispose() => owner.Leave(this);

        private async Task TellAsync(LiveChange change, ILogger log)
        {
            try
            {
                await changed(change);
            }
            catch (Exception e) when (e is ObjectDisposedException or OperationCanceledException)
            {
                // the page went while it was told
            }
            catch (Exception e)
            {
                log.LogError(e, "A follower of {Topic} failed", topic);
            }
        }
    }
}
