using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;

namespace EventPortal.Sales.Carts;

/// <summary>What may be put into a cart; pure.</summary>
internal static class CartRules
{
    /// <summary>Null: the places may be taken, if they are free.</summary>
    public static HoldResult? Refuse(ProductOffer offer, Guid? lessonId, int quantity, ApprovedApplication? application)
    {
        // full is no reason here: the buyer's own hold may be what fills it, and the guarded update decides
        if (!offer.CanBeKept) return new(HoldOutcome.NotForSale, Available: offer.Available, State: offer.State, StateAt: offer.StateAt);
        if (offer.Event.ApprovalRequired && (application is null || application.EventId != offer.Event.EventId || quantity > 1))
            return new(HoldOutcome.ApprovalNeeded);
        var run = offer.LessonId ?? lessonId ?? application?.LessonId;
        if (offer.Event.Runs.Count > 0 && offer.Kind is OfferKind.Ticket && offer.Event.Runs.All(r => r.LessonId != run)) return new(HoldOutcome.RunNeeded);
        return offer.Event.Runs.Count == 0 && lessonId is not null && lessonId != offer.LessonId ? new(HoldOutcome.RunNeeded) : null;
    }
}
