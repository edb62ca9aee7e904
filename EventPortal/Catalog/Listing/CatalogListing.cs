using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// The narrow facts of all listed events in this server's memory, so that finding, counting and ordering cost no query
/// (docs/decisions/0014-catalog-listing.md). It guards nothing: what is shown is read from the database by id and by the reader's rights. Each server
/// asks for changes when somebody looks, so that servers need not tell each other.
/// </summary>
internal sealed class CatalogListing(IServiceScopeFactory scopes, IOptions<CatalogOptions> options, TimeProvider time)
{
    // A transaction may commit later than the time it stamped, and clocks of servers differ a little.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    // How stale an answer may be when another request is asking already.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private const int ManyChanges = 5000;
    private static readonly TimeSpan CountEvery = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile State? state;

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

    private TimeSpan Freshness => TimeSpan.FromMilliseconds(options.Value.ListingMilliseconds);

    // Not cancelled with the request that happened to ask: others wait for the same answer.
    private async Task<State> RefreshAsync(State? known)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        var reader = new ListingReader(db, scope.ServiceProvider.GetRequiredService<IOrganizations>());
        var (asked, asOf) = (time.GetTimestamp(), time.GetUtcNow());
        if (known is null || Age(known.Loaded) > TimeSpan.FromMinutes(options.Value.ListingReloadMinutes))
            return new(await reader.ReadAllAsync(asOf), asked, asked, asked);
        var changed = (await ListingSql.ChangedSince(db, known.Snapshot.AsOf - Overlap).ToListAsync()).Distinct().ToList();
        if (changed.Count > ManyChanges) return new(await reader.ReadAllAsync(asOf), asked, asked, asked);
        var snapshot = changed.Count == 0 ? known.Snapshot.At(asOf) : await reader.ReadChangedAsync(known.Snapshot, changed, asOf);
        if (Age(known.Counted) < CountEvery && Freshness > TimeSpan.Zero) return known with { Snapshot = snapshot, Asked = asked };
        return await ListingSql.Shown(db).CountAsync() == snapshot.Events.Length
            ? new(snapshot, asked, asked, known.Loaded)
            : new(await reader.ReadAllAsync(asOf), asked, asked, asked);
    }

    private TimeSpan Age(long since) => time.GetElapsedTime(since);

    /// <param name="Asked">When changes were asked for last.</param>
    /// <param name="Counted">When the number of events was compared last: rows that came without a time of change are noticed by it.</param>
    /// <param name="Loaded">When all of it was read.</param>
    private sealed record State(ListingSnapshot Snapshot, long Asked, long Counted, long Loaded);
}
