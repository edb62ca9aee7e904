using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// The narrow facts of all listed events in this server's memory, so that finding, counting and ordering cost no query
/// (docs/decisions/0014-catalog-listing.md). It guards nothing: what is shown is read from the database by id and by the reader's rights. Each server
/// asks for changes when somebody looks, so that servers need not tell each other; all of it is read at the start and then now and again
/// by <see cref="ListingKeeper"/>, beside the visitors.
/// </summary>
internal sealed class CatalogListing(IServiceScopeFactory scopes, IOptions<CatalogOptions> options, TimeProvider time)
{
    // A transaction may commit later than the time it stamped, and clocks of servers differ a little.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    // How stale an answer may be when another request is asking already.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private const int ManyChanges = 5000;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile State? state;

    public bool IsLoaded => state is not null;

    public async ValueTask<ListingSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        if (state is { } fresh && Age(fresh.Asked) < Freshness) return fresh.Snapshot;
        // one request asks, the others make do with what there is, unless that is too old
        if (!await oneAtATime.WaitAsync(0, cancellationToken))
        {
            if (state is { } usable && Freshness > TimeSpan.Zero && Age(usable.Asked) < Patience) return usable.Snapshot;
            await oneAtATime.WaitAsync(cancellationToken);
        }
        try
        {
            if (state is { } now && Age(now.Asked) < Freshness) return now.Snapshot;
            var next = await RefreshAsync(state);
            state = next;
            return next.Snapshot;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Reads all of it anew when it is time, or when there are events that came without a time of change (an import). Visitors go on with what there is.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var known = await CurrentAsync(cancellationToken);
        if (Age(state!.Loaded) < TimeSpan.FromMinutes(options.Value.ListingReloadMinutes) && await IsWholeAsync(known)) return;
        var anew = await LoadAsync();
        await oneAtATime.WaitAsync(cancellationToken);
        state = anew;
        oneAtATime.Release();
    }

    private TimeSpan Freshness => TimeSpan.FromMilliseconds(options.Value.ListingMilliseconds);

    // Not cancelled with the request that happened to ask: others wait for the same answer.
    private async Task<State> RefreshAsync(State? known)
    {
        if (known is null) return await LoadAsync();
        var (asked, asOf) = (time.GetTimestamp(), time.GetUtcNow());
        var taken = known.Taken;
        var snapshot = await UseAsync(async (db, reader) =>
        {
            var changes = await ListingSql.ChangedSince(db, known.Snapshot.AsOf - Overlap).ToListAsync();
            // what was taken in already is among them as long as the overlap, and would empty the memos with each look
            var changed = changes.Where(c => Freshness == TimeSpan.Zero || !known.Taken.Contains(c)).Select(c => c.EventId).Distinct().ToList();
            if (changed.Count > ManyChanges) return null;
            taken = [.. changes];
            return changed.Count == 0 ? known.Snapshot.At(asOf) : await reader.ReadChangedAsync(known.Snapshot, changed, asOf);
        });
        // who wants every request to ask wants nothing to be missed either
        if (snapshot is null || (Freshness == TimeSpan.Zero && !await IsWholeAsync(snapshot))) return await LoadAsync();
        return known with { Snapshot = snapshot, Asked = asked, Taken = taken };
    }

    private async Task<State> LoadAsync()
    {
        var (asked, asOf) = (time.GetTimestamp(), time.GetUtcNow());
        HashSet<ListingSql.Change> taken = [];
        var snapshot = await UseAsync(async (db, reader) =>
        {
            // before the rows, which therefore have them
            taken = [.. await ListingSql.ChangedSince(db, asOf - Overlap).ToListAsync()];
            return await reader.ReadAllAsync(asOf);
        });
        return new(snapshot, asked, asked, taken);
    }

    // names of dictionaries change without any event of theirs
    private Task<bool> IsWholeAsync(ListingSnapshot known) => UseAsync(async (db, _) =>
        await ListingSql.Shown(db).CountAsync() == known.Events.Length && await ListingSql.DictionaryChanges(db).MaxAsync() == known.Names.ChangedAt);

    private async Task<TResult> UseAsync<TResult>(Func<AppDbContext, ListingReader, Task<TResult>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        return await use(db, new(db, scope.ServiceProvider.GetRequiredService<IOrganizations>()));
    }

    private TimeSpan Age(long since) => time.GetElapsedTime(since);

    /// <param name="Asked">When changes were asked for last.</param>
    /// <param name="Loaded">When all of it was read.</param>
    /// <param name="Taken">Changes that the snapshot has already, of those that are asked for again.</param>
    private sealed record State(ListingSnapshot Snapshot, long Asked, long Loaded, HashSet<ListingSql.Change> Taken);
}
