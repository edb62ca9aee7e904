namespace EventPortal.Catalog.Contracts;

/// <summary>
/// [A] state of an event. Draft → Published | Cancelled; Published → Draft | Cancelled | Completed; Cancelled and Completed are final.
/// </summary>
public enum EventStatus
{
    Draft,
    Published,
    Cancelled,
    Completed,
}
