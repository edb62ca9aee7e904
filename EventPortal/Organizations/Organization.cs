using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Organizations;

/// <summary>A tenant: who may run events ([A] Organization). Its id is the <see cref="ITenantOwned.OrganizationId"/> of all its rows.</summary>
public sealed class Organization : AggregateRoot, IAudited, IGlobal, ISoftDeleted
{
    private Organization() => (Name, Slug) = ("", "");

    public Guid OwnerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Address of the public page; unique among the active ones.</summary>
    public string Slug { get; private set; }

    /// <summary>Markdown.</summary>
    public string? Description { get; private set; }

    public string? LogoUrl { get; private set; }

    public OrganizationSettings Settings { get; private set; } = new();

    public DateTimeOffset? DeletedAt { get; private set; }

    public static Organization Create(Guid ownerId, string name, string slug, string? description, DateTimeOffset now)
    {
        Guard.That(name.Trim().Length is > 0 and <= 200, OrganizationsErrors.NameInvalid);
        Guard.That(slug.Length is > 0 and <= 96 && Transliteration.ToSlug(slug) == slug, OrganizationsErrors.SlugInvalid);
        return new() { Id = NewId(now), OwnerId = ownerId, Name = name.Trim(), Slug = slug, Description = description };
    }

    public void Describe(string name, string? description, string? logoUrl, OrganizationSettings settings)
    {
        Guard.That(name.Trim().Length is > 0 and <= 200, OrganizationsErrors.NameInvalid);
        (Name, Description, LogoUrl, Settings) = (name.Trim(), description, logoUrl, settings);
    }

    /// <summary>Deletes softly: the slug is free again, events are archived by the catalog's handler.</summary>
    public void Delete(DateTimeOffset now)
    {
        Guard.That(DeletedAt is null, OrganizationsErrors.AlreadyDeleted);
        DeletedAt = now;
        Raise(new Contracts.OrganizationDeleted(Id));
    }
}
