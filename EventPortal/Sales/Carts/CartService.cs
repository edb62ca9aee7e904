using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>Takes places and gives them up. One short transaction per act, the stock's rows last.</summary>
public sealed class CartService
{
    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly IOffers offers;
    private readonly IRegistrations registrations;
    private readonly IWaitingRooms rooms;
    private readonly HoldQueue queue;
    private readonly GuestOffers guestOffers;
    private readonly CurrentUser user;
    private readonly CartChanges changes;
    private readonly CartViews views;
    private readonly CartPromocodes promocodes;

    public CartService(
        IDbContextFactory<AppDbContext> contexts, IOffers offers, IRegistrations registrations, IStock stock, IEventCounters counters, IWaitingRooms rooms, HoldQueue queue,
        GuestOffers guestOffers, CurrentUser user)
    {
        (this.contexts, this.offers, this.registrations, this.rooms, this.queue) = (contexts, offers, registrations, rooms, queue);
        (this.guestOffers, this.user) = (guestOffers, user);
        changes = new CartChanges(contexts, stock, counters);
        views = new CartViews(contexts, offers);
        promocodes = new CartPromocodes(contexts, offers, changes);
    }

    public Task<CartView> GetViewAsync(CartKey key, CancellationToken cancellationToken) => views.GetAsync(key, cancellationToken);

    /// <summary>Puts a code into the cart if it applies now; a refused code is not kept.</summary>
    public Task<PromocodeView> ApplyPromocodeAsync(CartKey key, string code, CancellationToken cancellationToken) =>
        promocodes.ApplyAsync(key, code, cancellationToken);

    public Task RemovePromocodeAsync(CartKey key, CancellationToken cancellationToken) => promocodes.UseAsync(key, null, cancellationToken);

    /// <summary>The browser's cart becomes the user's, or joins theirs.</summary>
    public Task MergeAsync(string sessionKey, Guid userId, CancellationToken cancellationToken) => changes.MergeAsync(sessionKey, userId, cancellationToken);

    /// <summary>The open cart of the key, made if there is none.</summary>
    public Task<Guid> GetOrCreateAsync(CartKey key, CancellationToken cancellationToken) => changes.GetOrCreateAsync(key, cancellationToken);

    /// <summary>Holds places of a product (and run) for the key; an own line is raised.</summary>
    /// <param name="eventRequestToken">Secret of an approved application's link.</param>
    public async Task<HoldResult> AddAsync(
        CartKey key, Guid productId, Guid? lessonId, int quantity, string? eventRequestToken, CancellationToken cancellationToken)
    {
        if (quantity is < 1 or > CartItem.MaxQuantity) return new(HoldOutcome.QuantityInvalid);
        var (offer, application) = await ReadAsync(productId, eventRequestToken, cancellationToken);
        if (offer is null) return new(HoldOutcome.NotForSale, State: OfferState.Unavailable);
        if (CartRules.Refuse(offer, lessonId, quantity, application) is { } refusal) return refusal;
        if (await MustQueueAsync(key, offer, cancellationToken)) return new(HoldOutcome.WaitingRoom, EventId: offer.Event.EventId);
        if (!offer.Event.ApprovalRequired) application = null;
        var run = offer.LessonId ?? lessonId ?? application?.LessonId;
        // with those of others who want the same at this moment; what does not fit together is done by itself
        return await queue.HoldAsync(productId, new(key, HoldAsync), cancellationToken)
            ?? await changes.RunAsync(key, HoldAsync, NotEnoughAsync, startsCart: true, cancellationToken) ?? new(HoldOutcome.LineGone);

        Task<HoldResult?> HoldAsync(AppDbContext db, LockedCart locked, SeatMoves moves)
        {
            var cart = locked.Cart;
            // nothing is the buyer's own, so what the offer just said is enough; otherwise the guarded update decides
            if (cart.Items.Count == 0 && offer.Available < quantity) return Task.FromResult<HoldResult?>(new(HoldOutcome.NotEnough, Available: offer.Available, State: offer.State));
            if (cart.Items.Count > 0 && cart.Currency != offer.Price.Currency) return Task.FromResult<HoldResult?>(new(HoldOutcome.OtherCurrency));
            var line = cart.Items.FirstOrDefault(i => i.ProductId == productId && i.LessonId == run);
            if (line?.Quantity + quantity > CartItem.MaxQuantity) return Task.FromResult<HoldResult?>(new(HoldOutcome.QuantityInvalid, line?.Id));
            // the link of an application may be opened again: it is for one place
            if (line is null || application is null || line.EventRequestId != application.RequestId)
                line = cart.Put(new(offer.Event.OrganizationId, offer.Event.EventId, productId, run, quantity, offer.Price, offer.FullPrice), db.Now);
            if (application is not null) line.For(application.RequestId);
            db.Cover(locked, line, offer, moves);
            return Task.FromResult<HoldResult?>(new(HoldOutcome.Held, line.Id));
        }
    }

    public async Task<HoldResult> ChangeQuantityAsync(CartKey key, Guid itemId, int quantity, CancellationToken cancellationToken)
    {
        if (quantity is < 1 or > CartItem.MaxQuantity) return new(HoldOutcome.QuantityInvalid, itemId);
        var offer = await OfferOfLineAsync(key, itemId, cancellationToken);
        if (offer is null) return new(HoldOutcome.LineGone, itemId);
        var mustQueue = await MustQueueAsync(key, offer, cancellationToken);
        return await changes.RunAsync(key, (db, locked, moves) =>
        {
            if (locked.Line(itemId) is not { } line) return Task.FromResult<HoldResult?>(null);
            if (line.EventRequestId is not null && quantity > 1) return Task.FromResult<HoldResult?>(new(HoldOutcome.ApprovalNeeded, itemId));
            var live = locked.HoldOf(line)?.IsLive(db.Now) ?? false;
            // fewer places of a hold that lives are nobody's business
            if ((quantity > line.Quantity || !live) && mustQueue) return Task.FromResult<HoldResult?>(new(HoldOutcome.WaitingRoom, itemId, EventId: line.EventId));
            if ((quantity > line.Quantity || !live) && !offer.CanBeKept)
                return Task.FromResult<HoldResult?>(new(HoldOutcome.NotForSale, itemId, State: offer.State, StateAt: offer.StateAt));
            line.Resize(quantity);
            db.Cover(locked, line, offer, moves);
            return Task.FromResult<HoldResult?>(new(HoldOutcome.Held, itemId));
        }, NotEnoughAsync, cancellationToken) ?? new(HoldOutcome.LineGone, itemId);
    }

    public Task RemoveAsync(CartKey key, Guid itemId, CancellationToken cancellationToken) => changes.RunAsync(key, (db, locked, moves) =>
    {
        if (locked.Line(itemId) is not { } line) return Task.FromResult<HoldResult?>(null);
        db.End(locked, line, moves);
        locked.Cart.Remove(line);
        return Task.FromResult<HoldResult?>(new(HoldOutcome.LineGone, itemId));
    }, NotEnoughAsync, cancellationToken);

    /// <summary>More time for every live hold, once. Null: it was extended already, or nothing is held.</summary>
    public async Task<DateTimeOffset?> ExtendAsync(CartKey key, CancellationToken cancellationToken)
    {
        var found = await OffersOfCartAsync(key, cancellationToken);
        return (await changes.RunAsync(key, (db, locked, _) =>
        {
            var holds = locked.Cart.Items.Select(i => (Item: i, Hold: locked.HoldOf(i)))
                .Where(h => h.Hold is { Extended: false } hold && hold.IsLive(db.Now) && found.ContainsKey(h.Item.ProductId)).ToList();
            foreach (var (item, hold) in holds)
            {
                var until = db.Now.AddMinutes(found[item.ProductId].Event.HoldMinutes);
                hold!.Extend(until > hold.ExpiresAt ? until : hold.ExpiresAt, db.Now);
            }
            return Task.FromResult<Extended?>(holds.Count == 0 ? null : new(holds.Min(h => h.Hold!.ExpiresAt)));
        }, (_, _) => throw new InvalidOperationException("More time takes no places."), cancellationToken))?.Until;
    }

    /// <summary>Takes the places of ended holds again, each line on its own, at today's price.</summary>
    public async Task<RetakeResult> RetakeAsync(CartKey key, CancellationToken cancellationToken)
    {
        var found = await OffersOfCartAsync(key, cancellationToken);
        var ended = await EndedLinesAsync(key, cancellationToken);
        var lines = new List<RetakenLine>();
        foreach (var line in ended)
            if (found.TryGetValue(line.ProductId, out var offer)) lines.Add(await RetakeAsync(key, line, offer, cancellationToken));
        return new(lines);
    }

    private async Task<RetakenLine> RetakeAsync(CartKey key, CartItem ended, ProductOffer offer, CancellationToken cancellationToken)
    {
        var result = await MustQueueAsync(key, offer, cancellationToken) ? new(HoldOutcome.WaitingRoom, ended.Id) : !offer.CanBeKept ? new(HoldOutcome.NotForSale, ended.Id, State: offer.State, StateAt: offer.StateAt) : await changes.RunAsync(key, (db, locked, moves) =>
        {
            if (locked.Line(ended.Id) is not { } line) return Task.FromResult<HoldResult?>(null);
            db.Cover(locked, line, offer, moves);
            return Task.FromResult<HoldResult?>(new(HoldOutcome.Held, line.Id));
        }, NotEnoughAsync, cancellationToken) ?? new(HoldOutcome.LineGone, ended.Id);
        return new(ended.Id, offer.Event.Title, offer.Title, result.Outcome, result.Available, ended.UnitPrice, offer.Price);
    }

    private async Task<bool> MustQueueAsync(CartKey key, ProductOffer offer, CancellationToken cancellationToken) =>
        (await rooms.ClosedForAsync([offer.Event.EventId], BuyerKey.Of(key.UserId, key.SessionKey), cancellationToken)).Count > 0;

    private async Task<(ProductOffer? Offer, ApprovedApplication? Application)> ReadAsync(Guid productId, string? token, CancellationToken cancellationToken)
    {
        if (user.UserId is null && string.IsNullOrEmpty(token)) return ((await guestOffers.FindAsync([productId], cancellationToken)).GetValueOrDefault(productId), null);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await offers.FindAsync(db, [productId], db.Now, cancellationToken);
        var application = string.IsNullOrEmpty(token) ? null : await registrations.FindApprovedAsync(db, token, cancellationToken);
        return (found.GetValueOrDefault(productId), application);
    }

    private async Task<ProductOffer?> OfferOfLineAsync(CartKey key, Guid itemId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var productId = await db.OpenCarts(key).SelectMany(c => c.Items).Where(i => i.Id == itemId).Select(i => (Guid?)i.ProductId)
            .SingleOrDefaultAsync(cancellationToken);
        return productId is { } id ? (await offers.FindAsync(db, [id], db.Now, cancellationToken)).GetValueOrDefault(id) : null;
    }

    private async Task<IReadOnlyDictionary<Guid, ProductOffer>> OffersOfCartAsync(CartKey key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.OpenCarts(key).SelectMany(c => c.Items).Select(i => i.ProductId).Distinct().ToListAsync(cancellationToken);
        return await offers.FindAsync(db, ids, db.Now, cancellationToken);
    }

    private async Task<List<CartItem>> EndedLinesAsync(CartKey key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = db.Now;
        return await db.OpenCarts(key).AsNoTracking().SelectMany(c => c.Items)
            .Where(i => !db.Set<Holds.Reservation>().Any(r => r.Id == i.ReservationId && r.Status == Holds.ReservationStatus.Held && r.ExpiresAt > now))
            .OrderBy(i => i.CreatedAt).ToListAsync(cancellationToken);
    }

    private async Task<HoldResult> NotEnoughAsync(AppDbContext db, Guid productId)
    {
        var offer = (await offers.FindAsync(db, [productId], db.Now, CancellationToken.None)).GetValueOrDefault(productId);
        return offer is null or { CanBeKept: false }
            ? new(HoldOutcome.NotForSale, State: offer?.State ?? OfferState.Unavailable, StateAt: offer?.StateAt)
            : new(HoldOutcome.NotEnough, Available: offer.Available, State: offer.State);
    }

    private sealed record Extended(DateTimeOffset Until);
}
