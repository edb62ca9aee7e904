namespace EventPortal.Catalog.Contracts;

/// <summary>[D] entity: course | event.</summary>
public enum EventKind
{
    Course,
    Event,
}
