using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>Says beforehand what an action will do, and to whom it will do nothing and why.</summary>
public sealed class BulkPlanning(IDbContextFactory<AppDbContext> contexts, IPlaceOffice places, IOfficeCatalog catalog, ErrorTexts errors)
{
    private const int NamesShown = 5;
    private const int Batch = 1000;

    public async Task<BulkPlan> PlanAsync(BulkOrder order, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await RowsAsync(db, ids, cancellationToken);
        var refusals = order.Action switch
        {
            BulkAction.Remind => rows.ToDictionary(r => r.Id, r => r is { Waits: true, OrderId: not null } ? null : "Bulk.Not.Waiting"),
            BulkAction.Resend => rows.ToDictionary(r => r.Id, r => r.IsValid ? null : "Bulk.Not.Valid"),
            BulkAction.Cancel => await CancelAsync(db, rows, cancellationToken),
            BulkAction.Tag => await TagAsync(db, rows, order.Tag ?? "", cancellationToken),
            BulkAction.Move => await MoveAsync(db, rows, order, cancellationToken),
            var other => throw new InvalidOperationException($"{other}"),
        };
        var will = rows.FindAll(r => refusals[r.Id] is null);
        return new(order, Steps(order.Action, will), Refused(rows, refusals), await ReturnedAsync(db, order.Action, will, cancellationToken));
    }

    // An unpaid order has one sum for all its places, so it ends whole.
    private static async Task<Dictionary<Guid, string?>> CancelAsync(AppDbContext db, List<BulkRow> rows, CancellationToken cancellationToken)
    {
        var (chosen, partial) = (rows.Select(r => r.Id).ToHashSet(), new HashSet<Guid>());
        foreach (var orders in rows.Where(r => r.Waits).Select(r => r.OrderId).OfType<Guid>().Distinct().Chunk(Batch))
            foreach (var live in await db.Registrations.Where(r => r.OrderId != null && orders.Contains(r.OrderId.Value))
                .Where(r => r.Status == RegistrationStatus.Reserved || r.Status == RegistrationStatus.Pending).Select(r => new { r.Id, r.OrderId }).ToListAsync(cancellationToken))
                if (!chosen.Contains(live.Id)) partial.Add(live.OrderId!.Value);
        return rows.ToDictionary(r => r.Id, r => r switch
        {
            { Status: RegistrationStatus.CheckedIn } => "Bulk.Not.Entered",
            { Status: RegistrationStatus.Cancelled or RegistrationStatus.Expired } => "Bulk.Not.Over",
            { OrderId: null } => "Bulk.Not.NoOrder",
            { Waits: true } when partial.Contains(r.OrderId ?? default) => "Bulk.Not.OtherPlaces",
            _ => null,
        });
    }

    private static async Task<Dictionary<Guid, string?>> TagAsync(AppDbContext db, List<BulkRow> rows, string tag, CancellationToken cancellationToken)
    {
        var key = Tag.KeyOf(tag);
        Guard.That(key.Length is > 0 and <= Tag.MaxLength, RegistrationsErrors.TagInvalid);
        var tagged = new HashSet<Guid>();
        foreach (var ids in rows.Select(r => r.Id).Chunk(Batch))
            tagged.UnionWith(await (from l in db.Set<RegistrationTag>()
                                    join t in db.Set<Tag>() on l.TagId equals t.Id
                                    where t.NameKey == key && ids.Contains(l.RegistrationId)
                                    select l.RegistrationId).ToListAsync(cancellationToken));
        return rows.ToDictionary(r => r.Id, r => tagged.Contains(r.Id) ? "Bulk.Not.Tagged" : null);
    }

    private async Task<Dictionary<Guid, string?>> MoveAsync(AppDbContext db, List<BulkRow> rows, BulkOrder order, CancellationToken cancellationToken)
    {
        var (prices, result, target) = (await PricesAsync(db, rows, cancellationToken), new Dictionary<Guid, string?>(), order.TicketTypeId ?? default);
        var refused = new Dictionary<(Guid From, Money Paid), string?>();
        var moved = 0;
        foreach (var ofEvent in rows.GroupBy(r => r.EventId))
        {
            var type = (await catalog.TicketTypesAsync(db, ofEvent.Key, cancellationToken)).FirstOrDefault(t => t.Id == target);
            foreach (var row in ofEvent)
            {
                var paid = prices.GetValueOrDefault(row.Id, Money.Zero(Currency.Uah));
                if (type is not null && row.Status is RegistrationStatus.Confirmed && row.OrderId is not null && !refused.ContainsKey((row.TicketTypeId, paid)))
                    refused[(row.TicketTypeId, paid)] = await places.MoveRefusalAsync(db, row.EventId, row.TicketTypeId, paid, target, cancellationToken) is { } error
                        ? errors.Of(error).Value : null;
                var why = row switch
                {
                    _ when type is null => "Bulk.Not.OtherEvent",
                    { Status: not RegistrationStatus.Confirmed } or { OrderId: null } => "Bulk.Not.Confirmed",
                    _ when row.TicketTypeId == target && row.LessonId == (type!.LessonId ?? order.LessonId) => "Bulk.Not.There",
                    _ when refused[(row.TicketTypeId, paid)] is { } price => price,
                    _ when row.TicketTypeId != target && moved >= type!.Available => "Bulk.Not.NoRoom",
                    _ => null,
                };
                if (why is null && row.TicketTypeId != target) moved++;
                result[row.Id] = why;
            }
        }
        return result;
    }

    private async Task<IReadOnlyList<Money>> ReturnedAsync(AppDbContext db, BulkAction action, List<BulkRow> will, CancellationToken cancellationToken)
    {
        if (action is not BulkAction.Cancel) return [];
        var prices = await PricesAsync(db, will.FindAll(r => r.Status is RegistrationStatus.Confirmed), cancellationToken);
        return [.. prices.Values.Where(p => !p.IsZero).GroupBy(p => p.Currency).Select(g => g.Aggregate((a, b) => a + b))];
    }

    private async Task<Dictionary<Guid, Money>> PricesAsync(AppDbContext db, List<BulkRow> rows, CancellationToken cancellationToken)
    {
        var (all, wanted) = (new Dictionary<Guid, Money>(), rows.Select(r => r.Id).ToHashSet());
        foreach (var orders in rows.Select(r => r.OrderId).OfType<Guid>().Distinct().Chunk(Batch))
            foreach (var (id, price) in await places.PricesAsync(db, orders, cancellationToken))
                if (wanted.Contains(id)) all[id] = price;
        return all;
    }

    private static async Task<List<BulkRow>> RowsAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = new List<BulkRow>();
        foreach (var batch in ids.Distinct().Chunk(Batch))
            rows.AddRange(await db.Registrations.Where(r => batch.Contains(r.Id)).OrderBy(r => r.Id).Select(r => new BulkRow(
                r.Id, r.EventId, r.TicketTypeId, r.LessonId, r.OrderId, r.Status, r.Person.LastName + " " + r.Person.FirstName)).ToListAsync(cancellationToken));
        return rows;
    }

    private static List<BulkStep> Steps(BulkAction action, List<BulkRow> will) => action switch
    {
        BulkAction.Cancel or BulkAction.Remind => [.. will.GroupBy(r => r.OrderId).Select(g => new BulkStep(g.Key, [.. g.Select(r => r.Id)]))],
        BulkAction.Resend => [.. will.Chunk(100).Select(c => new BulkStep(null, [.. c.Select(r => r.Id)]))],
        _ => [.. will.Select(r => new BulkStep(r.OrderId, [r.Id]))],
    };

    private static List<BulkRefusal> Refused(List<BulkRow> rows, Dictionary<Guid, string?> refusals) =>
        [.. rows.Where(r => refusals[r.Id] is not null).GroupBy(r => refusals[r.Id]!)
            .Select(g => new BulkRefusal(g.Key, g.Count(), [.. g.Take(NamesShown).Select(r => r.Name.Trim())])).OrderByDescending(r => r.Count)];
}
