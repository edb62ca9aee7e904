using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Office;

/// <summary>What a member of an organization wrote for the others about a registration, an application or an order. Its subject never sees it.</summary>
public sealed class OfficeNote : Entity, ITenantOwned
{
    public const int MaxLength = 2000;

    private OfficeNote() => (Text, Author) = ("", "");

    public Guid OrganizationId { get; private set; }

    /// <summary>Id of the registration, application or order.</summary>
    public Guid SubjectId { get; private set; }

    public string Text { get; private set; }

    public string Author { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static OfficeNote Create(Guid organizationId, Guid subjectId, string text, string author, DateTimeOffset now)
    {
        Guard.That(text.Trim().Length is > 0 and <= MaxLength, RegistrationsErrors.NoteInvalid);
        return new() { Id = NewId(now), OrganizationId = organizationId, SubjectId = subjectId, Text = text.Trim(), Author = author, CreatedAt = now };
    }
}
