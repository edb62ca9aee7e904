using EventPortal.Sales.Carts;
using EventPortal.Sales.Orders;
using EventPortal.Shared;
using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Checkout;

/// <summary>From a cart to orders.</summary>
public sealed class CheckoutService
{
    private const int Attempts = 4;

    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly CheckoutPlans plans;
    private readonly Placing placing;
    private readonly CheckoutStart start;
    private readonly PortalMetrics metrics;
    private readonly IWaitingRooms rooms;

    internal CheckoutService(
        IDbContextFactory<AppDbContext> contexts, CheckoutPlans plans, Placing placing, CheckoutStart start, PortalMetrics metrics, IWaitingRooms rooms) =>
        (this.contexts, this.plans, this.placing, this.start, this.metrics, this.rooms) = (contexts, plans, placing, start, metrics, rooms);

    /// <summary>The page's start: places to name, ways to pay, and a form filled with what is known of a signed-in customer. Null: the cart is empty.</summary>
    public Task<CheckoutView?> BeginAsync(CartKey key, CancellationToken cancellationToken) => start.BeginAsync(key, cancellationToken);

    /// <summary>
    /// Orders what is in the cart: one order per organization, all or none. Sending the form again (a double click, a retry, another tab) gives
    /// the orders of the first time.
    /// </summary>
    public async Task<PlaceOutcome> PlaceAsync(CheckoutForm form, CartKey key, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await TryPlaceAsync(form, key, cancellationToken) is { } outcome) return outcome;
                // The cart changed between our look and our lock (another tab): look again.
                if (attempt == Attempts) return new PlaceOutcome.CartEmpty();
            }
            catch (Exception e) when (attempt < Attempts && (e.IsTransient() || IsLostRace(e)))
            {
                // a deadlock's victim, or the second of two identical placings: nothing was saved, look again
            }
        }
    }

    private static bool IsLostRace(Exception exception) =>
        exception is DbUpdateException e && (e is DbUpdateConcurrencyException || e.IsUniqueViolation(SalesConfiguration.OnePlacing));

    /// <returns>Null: the cart is not what it was.</returns>
    private async Task<PlaceOutcome?> TryPlaceAsync(CheckoutForm form, CartKey key, CancellationToken cancellationToken)
    {
        var plan = await plans.ReadAsync(key, cancellationToken);
        // the form of an open cart has made no orders yet; that of another one may have
        if ((plan is null || !form.IsOf(plan.CartId)) && await EarlierAsync(form, key, cancellationToken) is { } earlier) return earlier;
        if (plan is null) return new PlaceOutcome.CartEmpty();
        if (plan.Lines.Where(IsGone).Select(l => l.Item.Id).ToList() is { Count: > 0 } gone) return new PlaceOutcome.HoldEnded(gone);
        if (plan.Verdict is { IsApplied: false }) return new PlaceOutcome.PromocodeRefused();
        var (checkedForm, errors) = CheckoutValidation.Check(form, plan);
        if (errors.Count > 0) return new PlaceOutcome.Invalid(errors);
        var outcome = await placing.PlaceAsync(plan, checkedForm, key, cancellationToken);
        if (outcome is not PlaceOutcome.Placed placed) return outcome;
        await rooms.EndPassesAsync([.. plan.Lines.Select(l => l.Item.EventId).Distinct()], cancellationToken);
        foreach (var order in placed.Orders)
        {
            metrics.OrderPlaced();
            if (order.IsFree) metrics.OrderPaid("free");
        }
        return outcome;
    }

    private static bool IsGone(PlannedLine line) =>
        line.Offer.State is Catalog.Contracts.OfferState.Unavailable or Catalog.Contracts.OfferState.EventOver or Catalog.Contracts.OfferState.Inactive
        || (line.Offer.Event.ApprovalRequired && line.Application is null)
        // its run was deleted while nobody held a place of it
        || (line.Item.LessonId is { } run && line.Offer.Event.Runs.Count > 0 && line.Offer.Event.Runs.All(r => r.LessonId != run));

    /// <summary>The orders that this form (or another tab with the same cart) already made.</summary>
    private async Task<PlaceOutcome?> EarlierAsync(CheckoutForm form, CartKey key, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(form.PlacementKey, out var cartId)) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Carts.OwnedBy(key).AnyAsync(c => c.Id == cartId && c.Status == CartStatus.Closed, cancellationToken)) return null;
        // the cart is the buyer's own
        var orders = await db.Orders.AcrossTenants().AsNoTracking().Where(o => o.CartId == cartId).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        return orders.Count == 0 ? null : new PlaceOutcome.Placed([.. orders.Select(o => Summarize(o, form))]);
    }

    private static PlacedOrder Summarize(Order order, CheckoutForm form) => new(
        order.Id, order.OrganizationId, order.Number, order.Secret, order.Total,
        form.Gateways.TryGetValue(order.OrganizationId, out var gateway) && order.TotalPriceMinor > 0 ? gateway : null);
}
