using System.Runtime.CompilerServices;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Grid;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>
/// Reads the organizer's list. Ids of a page are found by an index alone and only then described, so that the last of 100,000 rows comes as fast as the
/// first (docs/decisions/0036-office-lists.md).
/// </summary>
public sealed class RegistrationGrid(IDbContextFactory<AppDbContext> contexts, RegistrationRows describing, IOrderFacts orders)
{
    private const int ExportBatch = 1000;

    // ids of so many are at hand at once
    private const int Few = 10_000;

    /// <summary>What the list shows: how many there are by state, and a page of those of the filter's state.</summary>
    public async Task<RegistrationLook> LookAsync(RegistrationFilter filter, GridState state, CancellationToken cancellationToken)
    {
        if (filter.Text.Length > 0 && await FindFewAsync(filter, state, cancellationToken) is { } few) return few;
        var counts = await CountAsync(filter, cancellationToken);
        var total = filter.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        return new(counts, total, await PageAsync(filter, state, total, cancellationToken));
    }

    /// <summary>How many there are by state, whatever state is looked at.</summary>
    public async Task<IReadOnlyDictionary<RegistrationStatus, int>> CountAsync(RegistrationFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await filter.Apply(db, await OrdersAsync(db, filter, cancellationToken)).GroupBy(r => r.Status)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <param name="total">How many the filter finds, if it is known: the far half is then read from its end.</param>
    public async Task<IReadOnlyList<RegistrationRow>> PageAsync(
        RegistrationFilter filter, GridState state, long? total, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = RegistrationFilter.OfStatus(filter.Apply(db, await OrdersAsync(db, filter, cancellationToken)), filter.Status);
        var ids = await SliceAsync(rows, state, total, cancellationToken);
        return await describing.OfAsync(db, ids, cancellationToken);
    }

    /// <summary>Ids of all that the filter finds, oldest first, at most so many.</summary>
    public async Task<List<Guid>> IdsAsync(RegistrationFilter filter, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await RegistrationFilter.OfStatus(filter.Apply(db, await OrdersAsync(db, filter, cancellationToken)), filter.Status)
            .OrderBy(r => r.Id).Select(r => r.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>All that the filter finds, in the list's order; only a batch of it is in memory.</summary>
    public async IAsyncEnumerable<RegistrationRow> AllAsync(
        RegistrationFilter filter, GridState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // 16 bytes a row: the order is read once, so that a row that comes or goes meanwhile moves no other
        var ids = await Ordered(
                RegistrationFilter.OfStatus(filter.Apply(db, await OrdersAsync(db, filter, cancellationToken)), filter.Status), state, backwards: false)
            .Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(ExportBatch))
            foreach (var row in await describing.OfAsync(db, batch, cancellationToken)) yield return row;
    }

    // Words are looked for in every row; counts and page come of one such pass. Null: too many were found, and the pass ended there.
    private async Task<RegistrationLook?> FindFewAsync(RegistrationFilter filter, GridState state, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Ordered(filter.Apply(db, await OrdersAsync(db, filter, cancellationToken)), state, backwards: false)
            .Select(r => new { r.Id, r.Status }).Take(Few + 1).ToListAsync(cancellationToken);
        if (found.Count > Few) return null;
        var ofStatus = found.Where(r => filter.Status is not { } status || r.Status == status).ToList();
        var page = ofStatus.Skip(state.Skip).Take(state.Size).Select(r => r.Id).ToList();
        return new(found.CountBy(r => r.Status).ToDictionary(), ofStatus.Count, await describing.OfAsync(db, page, cancellationToken));
    }

    private static async Task<List<Guid>> SliceAsync(IQueryable<Registration> rows, GridState state, long? total, CancellationToken cancellationToken)
    {
        if (total is not { } all || state.Skip <= all / 2)
            return await Ordered(rows, state, backwards: false).Select(r => r.Id).Skip(state.Skip).Take(state.Size).ToListAsync(cancellationToken);
        var (skip, take) = ((int)Math.Max(0, all - state.Skip - state.Size), (int)Math.Clamp(all - state.Skip, 0, state.Size));
        var ids = await Ordered(rows, state, backwards: true).Select(r => r.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        ids.Reverse();
        return ids;
    }

    // ids are in the order of their making, so the newest first needs no other column
    private static IQueryable<Registration> Ordered(IQueryable<Registration> rows, GridState state, bool backwards)
    {
        var descending = (state.Sort is null || state.Descending) != backwards;
        return state.Sort switch
        {
            "name" => descending ? rows.OrderByDescending(r => r.SearchKey).ThenByDescending(r => r.Id) : rows.OrderBy(r => r.SearchKey).ThenBy(r => r.Id),
            _ => descending ? rows.OrderByDescending(r => r.Id) : rows.OrderBy(r => r.Id),
        };
    }

    private async Task<IReadOnlyList<Guid>> OrdersAsync(AppDbContext db, RegistrationFilter filter, CancellationToken cancellationToken) =>
        filter.Text.StartsWith("OR-", StringComparison.OrdinalIgnoreCase)
            ? await orders.FindByNumberAsync(db, filter.Text.ToUpperInvariant(), cancellationToken) : [];
}

/// <param name="Counts">By state, whatever state is looked at.</param>
/// <param name="Total">Of the state that is looked at.</param>
public sealed record RegistrationLook(IReadOnlyDictionary<RegistrationStatus, int> Counts, int Total, IReadOnlyList<RegistrationRow> Rows);
