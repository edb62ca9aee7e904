namespace EventPortal.Shared.Together;

/// <summary>
/// Work on one key that comes to this server while other such work is being saved waits for it, and is then saved together: one look, one transaction
/// and one step of a counter for many, as databases commit in groups (docs/decisions/0052, 0054). Nobody waits for a crowd to gather: what comes alone is done
/// at once. It saves processor time and guards nothing: another server has a queue of its own, and the database decides between them.
/// </summary>
/// <param name="groups">How many are saved at once: with two, one is decided here while the other is with the database; with one, they are larger.</param>
/// <param name="workOff">Answers, hands back or fails each of the group; what it throws fails those that are left.</param>
internal sealed class TogetherQueue<TKey, TWork>(int groups, Func<TKey, IReadOnlyList<TWork>, Task> workOff)
    where TKey : notnull
    where TWork : TogetherWork
{
    // so that the first of a crowd does not wait for all of it
    private const int MostAtOnce = 50;

    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Line> lines = [];

    public void Add(TKey key, TWork work)
    {
        lock (gate)
        {
            if (!lines.TryGetValue(key, out var line)) lines[key] = line = new();
            line.Waiting.Add(work);
            if (line.Groups == groups) return;
            line.Groups++;
        }
        // not in the flow of this request: the work of others follows in it
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => WorkOffAsync(key), CancellationToken.None);
    }

    private async Task WorkOffAsync(TKey key)
    {
        List<TWork> group = [];
        while ((group = Next(key, group)).Count > 0)
        {
            try
            {
                await workOff(key, group);
            }
            catch (Exception e)
            {
                foreach (var work in group) work.Fail(e);
            }
        }
    }

    /// <param name="done">The group that is saved.</param>
    private List<TWork> Next(TKey key, List<TWork> done)
    {
        lock (gate)
        {
            var (line, next) = (lines[key], new List<TWork>());
            line.Busy.ExceptWith(done.Select(w => w.Alone).OfType<object>());
            foreach (var work in line.Waiting)
                if (next.Count < MostAtOnce && (work.Alone is not { } alone || line.Busy.Add(alone))) next.Add(work);
            line.Waiting.RemoveAll(next.Contains);
            if (next.Count == 0 && --line.Groups == 0) lines.Remove(key);
            return next;
        }
    }

    private sealed class Line
    {
        public List<TWork> Waiting { get; } = [];

        /// <summary>Groups that are being saved.</summary>
        public int Groups { get; set; }

        /// <summary>What they work on.</summary>
        public HashSet<object> Busy { get; } = [];
    }
}
