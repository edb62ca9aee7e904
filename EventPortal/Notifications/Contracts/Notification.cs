namespace EventPortal.Notifications.Contracts;

/// <summary>One message to one addressee.</summary>
/// <param name="Template">Code registered with <see cref="MailTemplateRegistration.AddMailTemplates"/>.</param>
/// <param name="Model">
/// Values of the template's variables: texts, booleans, numbers, nested objects and lists of them. Every variable of the template must be there (null
/// for "none"). Money, dates and times come as text in the addressee's language: templates do not format. Nested objects' properties are
/// read in snake_case (<c>OnlineUrl</c> is <c>{{item.online_url}}</c>); the dictionary's keys as they are.
/// </param>
/// <param name="Attachments">Files and inline images to be made at sending.</param>
/// <param name="DedupeKey">Names the occasion (<c>reminder:{registrationId}:24h</c>): two notifications with one key send one letter.</param>
/// <param name="UnsubscribeUrl">For letters that one may refuse: becomes the List-Unsubscribe header (the template shows its own link).</param>
public sealed record Notification(
    string Template,
    Addressee To,
    IReadOnlyDictionary<string, object?> Model,
    IReadOnlyList<AttachmentRef>? Attachments = null,
    string? DedupeKey = null,
    string? UnsubscribeUrl = null);
