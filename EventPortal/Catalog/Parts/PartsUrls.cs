using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Parts;

/// <summary>Addresses of the office pages about an event's parts, and of the dictionaries.</summary>
public static class PartsUrls
{
    public static string Programme(Guid organizationId, Guid eventId) => Of(organizationId, eventId, "programme");

    public static string Tickets(Guid organizationId, Guid eventId) => Of(organizationId, eventId, "tickets");

    public static string Questions(Guid organizationId, Guid eventId) => Of(organizationId, eventId, "questions");

    public static string People(Guid organizationId, Guid eventId) => Of(organizationId, eventId, "people");

    public static string Blocks(Guid organizationId, Guid eventId) => Of(organizationId, eventId, "blocks");

    /// <summary>Everybody who speaks for the organization.</summary>
    public static string Speakers(Guid organizationId) => $"/organizer/{organizationId}/speakers";

    public static string Dictionary(DictionaryKind kind) => $"/admin/dictionaries/{kind.Slug()}";

    private static string Of(Guid organizationId, Guid eventId, string part) => $"/organizer/{organizationId}/events/{eventId}/{part}";
}
