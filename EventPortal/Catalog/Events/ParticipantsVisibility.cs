namespace EventPortal.Catalog.Events;

/// <summary>[A] Closed: a participant sees only their own registration; Open: participants see the list by ticket type.</summary>
public enum ParticipantsVisibility
{
    Closed,
    Open,
}
