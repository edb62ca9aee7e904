using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Events;

/// <summary>A speaker's place on an event.</summary>
public sealed class EventSpeakerLink(Guid eventId, Guid speakerId, int myOrder) : IGlobal
{
    public Guid EventId { get; private set; } = eventId;

    public Guid SpeakerId { get; private set; } = speakerId;

    public int MyOrder { get; private set; } = myOrder;
}

/// <summary>A display organizer's place on an event.</summary>
public sealed class EventOrganizerLink(Guid eventId, Guid organizerId, int myOrder) : IGlobal
{
    public Guid EventId { get; private set; } = eventId;

    public Guid OrganizerId { get; private set; } = organizerId;

    public int MyOrder { get; private set; } = myOrder;
}

/// <summary>A group that sees a private event.</summary>
public sealed class EventGroup(Guid eventId, Guid groupId) : IGlobal
{
    public Guid EventId { get; private set; } = eventId;

    public Guid GroupId { get; private set; } = groupId;
}

/// <summary>[D] what participation includes.</summary>
public sealed class EventInclude : EventBlock
{
    internal EventInclude(Guid id, Guid eventId, string title, string description, int myOrder)
        : base(id, eventId, title, description, myOrder)
    {
    }
}

/// <summary>[D] an advantage of taking part.</summary>
public sealed class EventAdvantage : EventBlock
{
    internal EventAdvantage(Guid id, Guid eventId, string title, string description, int myOrder)
        : base(id, eventId, title, description, myOrder)
    {
    }
}
