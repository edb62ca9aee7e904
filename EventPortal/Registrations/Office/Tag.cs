using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Office;

/// <summary>A word of an organization's own for its registrations: "VIP", "волонтер".</summary>
public sealed class Tag : Entity, ITenantOwned
{
    public const int MaxLength = 40;

    private Tag() => (Name, NameKey) = ("", "");

    public Guid OrganizationId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Lower case; unique in the organization.</summary>
    public string NameKey { get; private set; }

    public static Tag Create(Guid organizationId, string name, DateTimeOffset now)
    {
        var clean = name.Trim();
        Guard.That(clean.Length is > 0 and <= MaxLength, RegistrationsErrors.TagInvalid);
        return new() { Id = NewId(now), OrganizationId = organizationId, Name = clean, NameKey = KeyOf(clean) };
    }

    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();
}

/// <summary>A registration that has a tag.</summary>
public sealed class RegistrationTag : Entity, ITenantOwned
{
    private RegistrationTag()
    {
    }

    public Guid OrganizationId { get; private set; }

    public Guid RegistrationId { get; private set; }

    public Guid TagId { get; private set; }

    public static RegistrationTag Create(Guid organizationId, Guid registrationId, Guid tagId, DateTimeOffset now) =>
        new() { Id = NewId(now), OrganizationId = organizationId, RegistrationId = registrationId, TagId = tagId };
}
