using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;

namespace EventPortal.Catalog.Authoring;

/// <summary>An event as its editor loads it.</summary>
/// <param name="Version">Of the row: a save says which version it was made from.</param>
/// <param name="Form">The fields as they are stored.</param>
public sealed record EventDraft(
    Guid Id, Guid OrganizationId, int Version, EventStatus Status, EventForm Form, EventPlan Plan, bool WasPublic, bool IsActive, int NumberRegistrants,
    DateTimeOffset UpdatedAt, string? CancellationReason, string? SwitchOffReason)
{
    /// <summary>Time and place of what has ended are history.</summary>
    public bool IsFinal => Status is EventStatus.Cancelled or EventStatus.Completed;

    internal static EventDraft Of(Event e) => new(
        e.Id, e.OrganizationId, e.Version, e.Status, EventForm.Of(e), e.Plan, e.WasPublic, e.IsActive, e.NumberRegistrants, e.UpdatedAt, e.CancellationReason, e.SwitchOffReason);
}

/// <summary>What came of a save.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    public sealed record Saved(EventDraft Now) : SaveOutcome;

    /// <summary>Somebody saved first; nothing was changed.</summary>
    /// <param name="Theirs">What they saved.</param>
    /// <param name="By">Who, when it is known.</param>
    public sealed record Overtaken(EventDraft Theirs, string? By) : SaveOutcome;
}
