namespace EventPortal.Registrations.Components;

/// <summary>An address as somebody who only has the link to a ticket may see it: enough for its owner to know it.</summary>
internal static class MailMask
{
    public static string Of(string? email) =>
        email?.IndexOf('@', StringComparison.Ordinal) is { } at and > 0 ? $"{email[0]}•••{email[at..]}" : "•••";
}
