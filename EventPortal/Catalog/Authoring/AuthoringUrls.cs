namespace EventPortal.Catalog.Authoring;

/// <summary>Addresses of the pages where events are made.</summary>
public static class AuthoringUrls
{
    public static string Events(Guid organizationId) => $"/organizer/{organizationId}/events";

    public static string Editor(Guid organizationId, Guid eventId) => $"{Events(organizationId)}/{eventId}";

    public static string Time(Guid organizationId, Guid eventId) => $"{Editor(organizationId, eventId)}/time";

    public static string Rules(Guid organizationId, Guid eventId) => $"{Editor(organizationId, eventId)}/rules";

    /// <summary>The public page of a draft, for members only.</summary>
    public static string Preview(Guid organizationId, Guid eventId) => $"{Editor(organizationId, eventId)}/preview";

    /// <summary>The page of the editor that shows the field, with the field in sight.</summary>
    public static string Field(Guid organizationId, Guid eventId, string field) => EventFields.PartOf(field) switch
    {
        EditorPart.Time => Time(organizationId, eventId),
        EditorPart.Rules => Rules(organizationId, eventId),
        _ => Editor(organizationId, eventId),
    } + "#" + EventFields.IdOf(field);
}
