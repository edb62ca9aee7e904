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

    /// <summary>The reader's own picture on the page of their profile; no parameters.</summary>
    public const string ProfilePhoto = "profile-photo";

    /// <summary>Logo in the settings of an organization (an interactive page of the office); parameter OrganizationId (Guid).</summary>
    public const string OrganizationLogo = "organization-logo";

    /// <summary>Right end of the bar above office pages, before the avatar (search, notices); no parameters.</summary>
    public const string OfficeBarEnd = "office-bar-end";

    /// <summary>Above every page, also while paying and at the door (a notice to all, an admin who stands in for somebody); no parameters, never interactive.</summary>
    public const string AboveAll = "above-all";

    /// <summary>Sections on the admins' page of a user (memberships, orders, audit); parameter UserId (Guid).</summary>
    public const string AdminUser = "admin-user";

    /// <summary>Under the portal's name in the footer: how support is reached; no parameters.</summary>
    public const string FooterContact = "footer-contact";
}
