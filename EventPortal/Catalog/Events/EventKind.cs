namespace EventPortal.Catalog.Events;

/// <summary>[D] entity: course | event.</summary>
public enum EventKind
{
    Course,
    Event,
}
