using EventPortal.Sales.Carts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Together;

namespace EventPortal.Sales.Checkout;

/// <summary>A cart that is to become orders. Its result is null when it is to be done by itself: nothing was saved.</summary>
internal sealed class PlacingWork(CheckoutPlan plan, CheckedForm form, CartKey key, AuditActor actor) : TogetherWork<PlaceOutcome.Placed?>
{
    public CheckoutPlan Plan { get; } = plan;

    public CheckedForm Form { get; } = form;

    public CartKey Key { get; } = key;

    /// <summary>Whose orders they are, for the trail: those of several buyers are saved together.</summary>
    public AuditActor Actor { get; } = actor;

    public override object Alone => Plan.CartId;
}
