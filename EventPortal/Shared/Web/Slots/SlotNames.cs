namespace EventPortal.Shared.Web.Slots;

/// <summary>The open places, and the parameters that their parts receive.</summary>
public static class SlotNames
{
    /// <summary>Right end of the public header; no parameters.</summary>
    public const string HeaderEnd = "header-end";

    /// <summary>Directly under the public header (the bar of a running hold); no parameters.</summary>
    public const string UnderHeader = "under-header";

    /// <summary>The sticky column of the event page; parameter EventId (Guid).</summary>
    public const string EventBuyBox = "event-buy-box";

    /// <summary>Who takes part, on the page of an event whose participants see each other; parameter EventId (Guid).</summary>
    public const string EventParticipants = "event-participants";

    /// <summary>Links at the end of a ticket in "My tickets"; parameter RegistrationId (Guid).</summary>
    public const string TicketActions = "ticket-actions";

    /// <summary>Name of the organization above the organizer's rail; parameter OrganizationId (Guid).</summary>
    public const string OfficeOrganization = "office-organization";

    /// <summary>Right end of the bar above office pages, before the avatar (search, notices); no parameters.</summary>
    public const string OfficeBarEnd = "office-bar-end";
}
