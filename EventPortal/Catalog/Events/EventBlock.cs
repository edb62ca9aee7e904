using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Events;

/// <summary>A heading and a sentence of the event's page; the organizer orders them.</summary>
public abstract class EventBlock : AggregateRoot, IAudited, IGlobal
{
    private protected EventBlock(Guid id, Guid eventId, string title, string description, int myOrder)
    {
        (Id, EventId, MyOrder) = (id, eventId, myOrder);
        (Title, Description) = (title, description);
    }

    public Guid EventId { get; private set; }

    public string Title { get; private set; }

    public string Description { get; private set; }

    public int MyOrder { get; private set; }

    /// <exception cref="DomainException">The title is missing, or one of the two is too long.</exception>
    public static void Check(string title, string description)
    {
        Guard.That(title.Trim().Length is > 0 and <= 255, CatalogErrors.TitleInvalid);
        Guard.That(description.Length <= 500, PartsErrors.BlockTooLong);
    }

    public void Say(string title, string description)
    {
        Check(title, description);
        (Title, Description) = (title.Trim(), description.Trim());
    }
}
