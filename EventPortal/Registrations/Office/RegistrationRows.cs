using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>Describes registrations whose ids were found: names of tickets, events, areas and tags, the orders behind them.</summary>
public sealed class RegistrationRows(IOfficeCatalog catalog, IProductTitles titles, IOrderFacts orders, IAreas areas)
{
    private IReadOnlyDictionary<Guid, string>? areaNames;

    /// <returns>In the order of the ids; those that are not of the scope's organization are left out.</returns>
    internal async Task<IReadOnlyList<RegistrationRow>> OfAsync(AppDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var found = await db.Registrations.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new RegistrationRow
        {
            Id = r.Id, EventId = r.EventId, TicketTypeId = r.TicketTypeId, LessonId = r.LessonId, OrderId = r.OrderId, Status = r.Status, Code = r.ConfirmationCode,
            Person = r.Person, CreatedAt = r.CreatedAt, ExpiresAt = r.ExpiresAt, CheckedInAt = r.CheckedInAt, Crm = r.Crm.State, Answers = r.CustomFields,
        }).ToListAsync(cancellationToken);
        var tickets = await titles.FindAsync(db, [.. found.Select(r => r.TicketTypeId).Distinct()], cancellationToken);
        var events = await catalog.FindAsync(db, [.. found.Select(r => r.EventId).Distinct()], cancellationToken);
        var facts = await orders.FindAsync(db, [.. found.Select(r => r.OrderId).OfType<Guid>().Distinct()], cancellationToken);
        var tags = await TagsAsync(db, ids, cancellationToken);
        areaNames ??= (await areas.ListAsync(cancellationToken)).ToDictionary(a => a.Id, a => a.Name);
        var described = found.ToDictionary(r => r.Id, r => r with
        {
            TicketTitle = tickets.GetValueOrDefault(r.TicketTypeId, ""),
            EventTitle = events.TryGetValue(r.EventId, out var e) ? e.Title : "",
            Area = r.Person.AreaId is { } area ? areaNames.GetValueOrDefault(area, "") : "",
            Order = r.OrderId is { } order ? facts.GetValueOrDefault(order) : null,
            Tags = [.. tags[r.Id]],
        });
        return [.. ids.Where(described.ContainsKey).Select(id => described[id])];
    }

    private static async Task<ILookup<Guid, string>> TagsAsync(AppDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        (await (from link in db.Set<RegistrationTag>()
                join tag in db.Set<Tag>() on link.TagId equals tag.Id
                where ids.Contains(link.RegistrationId)
                orderby tag.Name
                select new { link.RegistrationId, tag.Name }).ToListAsync(cancellationToken))
        .ToLookup(t => t.RegistrationId, t => t.Name);
}
