namespace EventPortal.Organizations;

/// <summary>Addresses of organizers' pages, invitations and groups.</summary>
public static class OrganizationsUrls
{
    /// <summary>Where an organizer starts; leads on to the only organization.</summary>
    public const string Start = "/organizer";

    public const string Request = "/organizer/request";

    public const string MyGroups = "/account/groups";

    public const string JoinGroupPath = "/groups/join";

    /// <summary>The queue of wishes to run an organization, for platform admins.</summary>
    public const string Requests = "/admin/organization-requests";

    /// <summary>All organizations of the reader, also when it is one.</summary>
    public const string All = Start + "?all=true";

    /// <summary>The public page, which the catalog makes.</summary>
    public static string Profile(string slug) => $"/organizations/{slug}";

    /// <summary>The form, filled with a rejected request.</summary>
    public static string RequestAgain(Guid requestId) => $"{Request}?again={requestId}";

    /// <summary>The page where an approved request becomes an organization.</summary>
    public static string OwnRequest(Guid requestId) => $"/organizer/requests/{requestId}";

    public static string ReviewOf(Guid requestId, bool decided = false) => $"{Requests}?{(decided ? "decided=true&" : "")}request={requestId}";

    public static string Decided(int page = 1) => $"{Requests}?decided=true" + (page > 1 ? $"&page={page}" : "");

    public static string Queue(bool decided, int page) => decided ? Decided(page) : Requests + (page > 1 ? $"?page={page}" : "");

    public static string Team(Guid organizationId) => $"/organizer/{organizationId}/team";

    public static string Groups(Guid organizationId) => $"/organizer/{organizationId}/groups";

    public static string Group(Guid organizationId, Guid groupId, int page = 1) => $"{Groups(organizationId)}/{groupId}" + (page > 1 ? $"?page={page}" : "");

    public static string Settings(Guid organizationId) => $"/organizer/{organizationId}/settings";

    public static string Invitation(string token) => $"/invitations/{token}";

    public static string JoinGroup(string code) => $"{JoinGroupPath}/{code}";
}
