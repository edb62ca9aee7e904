using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Questions;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Products;

/// <summary>
/// What an event sells, as its organizers change it. The event's row is held, then the product's: a buyer who takes a place at the same moment waits, and
/// then finds the new number of places, or is counted before it is checked.
/// </summary>
public sealed class ProductAuthoring
{
    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly CatalogUses uses;

    internal ProductAuthoring(IDbContextFactory<AppDbContext> contexts, CatalogUses uses) => (this.contexts, this.uses) = (contexts, uses);

    /// <param name="id">Null: a new one, the last in its list.</param>
    /// <param name="version">Of the row that the form was filled from.</param>
    /// <exception cref="DomainException">Somebody changed it meanwhile; it is sold and was to be repriced; fewer places than are taken; two currencies.</exception>
    public Task<Guid> SaveAsync(Guid eventId, ProductDraft draft, Guid? id, int version, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, async (db, ofEvent) =>
        {
            var others = await db.Products.Where(p => p.EventId == eventId && p.Id != id).Select(p => p.Currency).Distinct().ToListAsync(cancellationToken);
            Guard.That(ProductForm.Currencies.Contains(draft.Price.Currency), PartsErrors.CurrencyNotSold);
            // a cart has one currency, so one event has one
            Guard.That(others.TrueForAll(c => c == draft.Price.Currency), PartsErrors.CurrencyDiffers, others.FirstOrDefault() ?? "");
            Guard.That(draft.LessonId is null || await db.Lessons.AnyAsync(l => l.Id == draft.LessonId && l.EventId == eventId, cancellationToken), PartsErrors.Unknown);
            var product = id is { } known
                ? await LockedAsync(db, eventId, known, version, cancellationToken)
                : await AddAsync(db, ofEvent, draft, cancellationToken);
            if (product.FullPrice != draft.Price || product.SalePriceMinor != draft.SalePrice?.MinorUnits)
                Guard.That(!(await uses.ProductsAsync(db, [product.Id], cancellationToken)).ContainsKey(product.Id), CatalogErrors.SoldIsNotRepriced);
            Write(draft, product);
            return product.Id;
        }, cancellationToken);

    public Task SwitchAsync(Guid eventId, Guid id, int version, bool active, CancellationToken cancellationToken) => ChangeAsync(eventId, async (db, _) =>
    {
        var product = await LockedAsync(db, eventId, id, version, cancellationToken);
        if (active) product.Activate();
        else product.Deactivate();
        return id;
    }, cancellationToken);

    /// <exception cref="DomainException">Registrations, orders or carts name it, questions are asked for it, or nothing would be left to buy.</exception>
    public Task DeleteAsync(Guid eventId, Guid id, int version, CancellationToken cancellationToken) => ChangeAsync(eventId, async (db, ofEvent) =>
    {
        var product = await LockedAsync(db, eventId, id, version, cancellationToken);
        var taken = (await uses.ProductsAsync(db, [id], cancellationToken)).GetValueOrDefault(id, product.SoldCount);
        Guard.That(taken == 0, PartsErrors.TicketInUse, taken);
        Guard.That(product.ReservedCount == 0 && !await uses.AreInCartsAsync(db, id, cancellationToken), PartsErrors.TicketInCarts);
        Guard.That(!await db.Set<Question>().AnyAsync(q => q.TicketTypeId == id, cancellationToken), PartsErrors.TicketHasQuestions);
        var isLast = product is TicketType && !await db.TicketTypes.AnyAsync(t => t.EventId == eventId && t.Id != id, cancellationToken);
        Guard.That(ofEvent.Status is not EventStatus.Published || !isLast, PartsErrors.LastTicket);
        db.Remove(product);
        return id;
    }, cancellationToken);

    /// <summary>The order of the ticket types, or of the recordings.</summary>
    public Task ReorderAsync(Guid eventId, OfferedAs kind, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, async (db, ofEvent) =>
        {
            var rows = db.Products.Where(p => p.EventId == eventId);
            rows = kind is OfferedAs.Ticket ? rows.Where(p => p is TicketType) : rows.Where(p => p is EventRecording);
            await Ordering.SaveAsync(
                db, rows, nameof(Product.SortOrder), new(nameof(Event), eventId, ofEvent.OrganizationId, kind + "s"), seen, wanted, cancellationToken);
            return eventId;
        }, cancellationToken);

    private async Task<Guid> ChangeAsync(Guid eventId, Func<AppDbContext, Event, Task<Guid>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var id = await change(db, await db.LockEventAsync(eventId, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return id;
        }
        catch (Exception e) when (e.IsTransient())
        {
            // deleted while a buyer was taking it: the buyer goes on
            throw new DomainException(PartsErrors.ChangedMeanwhile);
        }
    }

    private static Task<Product> LockedAsync(AppDbContext db, Guid eventId, Guid id, int version, CancellationToken cancellationToken) =>
        db.HoldRowAsync(db.Products.Where(p => p.EventId == eventId), id, version, cancellationToken);

    private static async Task<Product> AddAsync(AppDbContext db, Event ofEvent, ProductDraft draft, CancellationToken cancellationToken)
    {
        var last = await db.Products.Where(p => p.EventId == ofEvent.Id).MaxAsync(p => (int?)p.SortOrder, cancellationToken) ?? 0;
        Product product = draft.Kind is OfferedAs.Ticket
            ? TicketType.Create(ofEvent.OrganizationId, ofEvent.Id, draft.Title, draft.Description, draft.Price, draft.Quantity, last + 1, db.Now)
            : EventRecording.Create(ofEvent.OrganizationId, ofEvent.Id, draft.Title, draft.Description, draft.Price, draft.VideoUrl, last + 1, db.Now);
        db.Add(product);
        return product;
    }

    private static void Write(ProductDraft draft, Product product)
    {
        product.Describe(draft.Title, draft.Description);
        product.Offer(draft.Price, draft.SalePrice, draft.Quantity);
        product.SellBetween(draft.SalesStart, draft.SalesEnd);
        if (draft.IsActive) product.Activate();
        else product.Deactivate();
        if (product is EventRecording recording) recording.Watch(draft.VideoUrl);
        if (product is not TicketType ticket) return;
        ticket.ReserveFor(draft.ReservationMinutes);
        ticket.Prepay(draft.PrepaymentPercent);
        ticket.OnlyFor(draft.LessonId);
    }
}
