using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Office;

/// <summary>Places that the organizer moves or gives, by guarded moves of the stock whatever the sale says (docs/decisions/0037-moving-places.md).</summary>
internal sealed class PlaceMoving(
    IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, IOfficeCatalog catalog, IEventDirectory events, OfficeStock stock)
{
    public async Task<DomainError?> RefusalAsync(AppDbContext db, Guid eventId, Guid fromTypeId, Money paid, Guid toTypeId, CancellationToken cancellationToken)
    {
        var types = await catalog.TicketTypesAsync(db, eventId, cancellationToken);
        var (from, to) = (types.FirstOrDefault(t => t.Id == fromTypeId), types.FirstOrDefault(t => t.Id == toTypeId));
        if (from is null || to is null) return SalesErrors.MoveNowhere;
        return to.FullPrice == from.FullPrice || to.Price == paid || to.Price.IsZero || from.Id == to.Id ? null : SalesErrors.MovePriceDiffers;
    }

    public async Task MoveAsync(Guid orderId, Guid registrationId, Guid ticketTypeId, Guid? lessonId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the tenant filter stays on: another organization's order is unknown
        var order = await db.Orders.AsNoTracking().Include(o => o.Items).SingleOrDefaultAsync(o => o.Id == orderId, cancellationToken);
        Guard.That(order is not null, SalesErrors.OrderUnknown);
        var places = await registrations.OfOrderAsync(db, orderId, cancellationToken);
        var place = places.FirstOrDefault(p => p.Id == registrationId);
        Guard.That(place is not null, SalesErrors.OrderUnknown);
        var paid = PlacePrices.Of(order, places).GetValueOrDefault(place.Id, Money.Zero(order.Currency));
        if (await RefusalAsync(db, place.EventId, place.TicketTypeId, paid, ticketTypeId, cancellationToken) is { } refused) throw new DomainException(refused);
        var run = await RunAsync(db, place.EventId, ticketTypeId, lessonId, place.LessonId, cancellationToken);
        if (place.TicketTypeId == ticketTypeId && place.LessonId == run) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await db.LockOrderAsync(orderId, cancellationToken) is { Status: OrderStatus.Confirmed }, SalesErrors.OrderFinal);
        // under the lock: another window may have moved it meanwhile, and the stock moves from where it is
        var now = (await registrations.OfOrderAsync(db, orderId, cancellationToken)).Single(p => p.Id == registrationId);
        await registrations.MoveAsync(db, orderId, registrationId, ticketTypeId, run, cancellationToken);
        db.BeforeCommit(token => stock.MoveAsync(db, now.EventId, (now.TicketTypeId, now.LessonId), (ticketTypeId, run), token));
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<Guid> AddAsync(HandPlace hand, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = $"office:{hand.Key:N}";
        if (await FindAsync(db, key, cancellationToken) is { } known) return known;
        var type = (await catalog.TicketTypesAsync(db, hand.EventId, cancellationToken)).FirstOrDefault(t => t.Id == hand.TicketTypeId);
        Guard.That(type is not null, SalesErrors.MoveNowhere);
        var about = (await events.FindAsync([hand.EventId], cancellationToken))[hand.EventId];
        Guard.That(about.Status is EventStatus.Published && about.EndsAt > db.Now, SalesErrors.EventIsOver);
        var run = await RunAsync(db, hand.EventId, hand.TicketTypeId, hand.LessonId, null, cancellationToken);
        var number = (await db.TakeOrderNumbersAsync(1, cancellationToken))[0];
        var order = Order.Place(
            new()
            {
                OrganizationId = about.OrganizationId, PlacementKey = key, Customer = hand.Person, Culture = hand.Culture,
                Items = [new(hand.EventId, type.Id, run, type.Title, about.Title, 1, type.FullPrice, Money.Zero(type.FullPrice.Currency), Money.Zero(type.FullPrice.Currency), null)],
            },
            number, db.Now);
        try
        {
            return await AddAsync(db, order, hand.Person, run, cancellationToken);
        }
        catch (DbUpdateException e) when (registrations.IsTaken(e) || e.IsUniqueViolation(SalesConfiguration.OnePlacing))
        {
            // the other click was first, or somebody has given this participant a place before
            await using var fresh = await contexts.CreateDbContextAsync(cancellationToken);
            return await FindAsync(fresh, key, cancellationToken) ?? throw new DomainException(PlaceRefusals.AlreadyRegistered, hand.Person.Email ?? "");
        }
    }

    private async Task<Guid> AddAsync(AppDbContext db, Order order, Person person, Guid? run, CancellationToken cancellationToken)
    {
        var item = order.Items[0];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(order);
        await registrations.ReserveAsync(
            db, [new(order.OrganizationId, item.EventId, item.ProductId, run, null, order.Id, null, person, [], order.Culture, null)], cancellationToken);
        order.ConfirmFree(db.Now);
        await registrations.ConfirmOfOrderAsync(db, order.Id, cancellationToken);
        var place = (await registrations.OfOrderAsync(db, order.Id, cancellationToken)).Single();
        db.BeforeCommit(token => stock.TakeAsync(db, item.EventId, run, item.ProductId, token));
        await transaction.CommitAsync(cancellationToken);
        return place.Id;
    }

    private async Task<Guid?> FindAsync(AppDbContext db, string key, CancellationToken cancellationToken) =>
        await db.Orders.Where(o => o.PlacementKey == key).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken) is { } order
            ? (await registrations.OfOrderAsync(db, order, cancellationToken)).Single().Id : null;

    /// <summary>The run that a place of this type is for: the type's own, else the wanted one, else the one it had.</summary>
    private async Task<Guid?> RunAsync(AppDbContext db, Guid eventId, Guid typeId, Guid? wanted, Guid? had, CancellationToken cancellationToken)
    {
        var type = (await catalog.TicketTypesAsync(db, eventId, cancellationToken)).First(t => t.Id == typeId);
        if (type.LessonId is { } own) return own;
        var about = (await events.FindAsync([eventId], cancellationToken))[eventId];
        if (!about.Rules.LessonsAreAlternatives) return null;
        Guard.That((wanted ?? had) is { } run && about.Lessons.Any(l => l.Id == run), SalesErrors.MoveNowhere);
        return wanted ?? had;
    }
}
