using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Organizations;

/// <summary>A tenant: who may run events ([A] Organization). Its id is the <see cref="ITenantOwned.OrganizationId"/> of all its rows.</summary>
public sealed partial class Organization : AggregateRoot, IAudited, IGlobal, ISoftDeleted
{
    private Organization() => (Name, Slug) = ("", "");

    public Guid OwnerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Address of the public page; unique among the active ones.</summary>
    public string Slug { get; private set; }

    /// <summary>Markdown.</summary>
    public string? Description { get; private set; }

    public string? LogoUrl { get; private set; }

    /// <summary>The uploaded logo (slice Media); wins over <see cref="LogoUrl"/>, which came from elsewhere.</summary>
    public Guid? LogoMediaId { get; private set; }

    /// <summary>Where its logo lies.</summary>
    public string? Logo => LogoMediaId is { } uploaded ? PictureUrl.Of(uploaded, PictureSize.Small) : LogoUrl;

    public OrganizationSettings Settings { get; private set; } = new();

    public DateTimeOffset? DeletedAt { get; private set; }

    public static Organization Create(Guid ownerId, string name, string slug, string? description, DateTimeOffset now)
    {
        Guard.That(name.Trim().Length is > 0 and <= 200, OrganizationsErrors.NameInvalid);
        Guard.That(IsSlug(slug), OrganizationsErrors.SlugInvalid);
        return new() { Id = NewId(now), OwnerId = ownerId, Name = name.Trim(), Slug = slug, Description = description };
    }

    public void Describe(string name, string? description, string? logoUrl, OrganizationSettings settings)
    {
        Guard.That(name.Trim().Length is > 0 and <= 200, OrganizationsErrors.NameInvalid);
        (Name, Description, LogoUrl, Settings) = (name.Trim(), description, logoUrl, settings);
    }

    /// <summary>Small Latin letters, digits and single dashes.</summary>
    public static bool IsSlug(string slug) => slug.Length is > 0 and <= 96 && Transliteration.ToSlug(slug) == slug;

    /// <summary>Another address; whether it is free is decided by the unique index.</summary>
    public void MoveTo(string slug)
    {
        Guard.That(IsSlug(slug), OrganizationsErrors.SlugInvalid);
        Slug = slug;
    }

    /// <summary>Hands the organization over; the members' roles change with it in one transaction.</summary>
    public void TransferTo(Guid userId) => OwnerId = userId;

    /// <summary>What cannot be undone is confirmed by typing the name.</summary>
    public void Confirm(string typed) =>
        Guard.That(string.Equals(typed.Trim(), Name, StringComparison.OrdinalIgnoreCase), OrganizationsErrors.ConfirmationDiffers, Name);

    public void ShowLogo(Guid? mediaId) => LogoMediaId = mediaId;

    /// <summary>Deletes softly: the slug is free again, events are archived by the catalog's handler.</summary>
    public void Delete(DateTimeOffset now)
    {
        Guard.That(DeletedAt is null, OrganizationsErrors.AlreadyDeleted);
        DeletedAt = now;
        Raise(new Contracts.OrganizationDeleted(Id));
    }
}
