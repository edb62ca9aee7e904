using EventPortal.Shared.Domain;

namespace EventPortal.Analytics.Views;

/// <summary>
/// Somebody who opened an event's page on a day, as a number that means nothing at another event or on another day: the day's salt is in it, and both
/// are forgotten when the day is over.
/// </summary>
public sealed class PageVisitor : IGlobal
{
    private PageVisitor()
    {
    }

    internal PageVisitor(Guid eventId, DateOnly day, long visitor) => (EventId, Day, Visitor) = (eventId, day, visitor);

    public Guid EventId { get; private set; }

    public DateOnly Day { get; private set; }

    public long Visitor { get; private set; }
}

/// <summary>What makes visitors of a day unrecognizable on any other.</summary>
public sealed class VisitorSalt : IGlobal
{
    private VisitorSalt() => Salt = "";

    internal VisitorSalt(DateOnly day) => (Day, Salt) = (day, Codes.NewToken());

    public DateOnly Day { get; private set; }

    public string Salt { get; private set; }
}
