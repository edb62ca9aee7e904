using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Speakers;

/// <summary>[D] a speaker or teacher; belongs to the organization that entered them.</summary>
public sealed class EventSpeaker : AggregateRoot, IAudited, ITenantOwned
{
    private EventSpeaker() => (FullName, Slug, JobTitle, Email) = ("", "", "", "");

    public Guid OrganizationId { get; private set; }

    public string FullName { get; private set; }

    /// <summary>Address of the speaker's page; unique in the organization.</summary>
    public string Slug { get; private set; }

    public string JobTitle { get; private set; }

    /// <summary>For Zoom; never shown.</summary>
    public string Email { get; private set; }

    public string? LegalEntity { get; private set; }

    public string? Quote { get; private set; }

    /// <summary>Who they are, in a few sentences; plain text.</summary>
    public string? Bio { get; private set; }

    /// <summary>A picture of this site ("/media/…"); null: the portrait is drawn.</summary>
    public string? PhotoUrl { get; private set; }

    /// <summary>How the drawn portrait wears hair, 0–6; null: guessed by the name.</summary>
    public int? PortraitStyle { get; private set; }

    public bool DisplayOnProTeach { get; private set; }

    public int MyOrder { get; private set; }

    public static EventSpeaker Create(
        Guid organizationId, string fullName, string slug, string jobTitle, string email, string? legalEntity, string? quote,
        bool displayOnProTeach, int order, DateTimeOffset now)
    {
        Guard.That(fullName.Trim().Length is > 0 and <= 255, CatalogErrors.NameInvalid);
        Guard.That(slug.Length is > 0 and <= 96, CatalogErrors.SlugInvalid);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, FullName = fullName.Trim(), Slug = slug, JobTitle = jobTitle, Email = email,
            LegalEntity = legalEntity, Quote = quote, DisplayOnProTeach = displayOnProTeach, MyOrder = order,
        };
    }

    /// <summary>The address stays: links to the speaker's page are out in the world.</summary>
    public void Introduce(string fullName, string jobTitle, string? quote, string? bio)
    {
        Guard.That(fullName.Trim().Length is > 0 and <= 255, CatalogErrors.NameInvalid);
        Guard.That(jobTitle.Length <= 255, PartsErrors.JobTitleTooLong);
        Guard.That(quote is null or { Length: <= 1000 }, PartsErrors.QuoteTooLong);
        Guard.That(bio is null or { Length: <= 4000 }, PartsErrors.BioTooLong);
        (FullName, JobTitle, Quote, Bio) = (fullName.Trim(), jobTitle.Trim(), quote, bio);
    }

    public void Reach(string email, string? legalEntity)
    {
        Guard.That(email.Length == 0 || (email.Length <= 254 && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1), PartsErrors.EmailInvalid);
        Guard.That(legalEntity is null or { Length: <= 255 }, PartsErrors.LegalEntityTooLong);
        (Email, LegalEntity) = (email.Trim(), legalEntity);
    }

    public void Look(string? photoUrl, int? portraitStyle)
    {
        // only what this site serves: the browser loads no picture from elsewhere, and a stranger's server would learn who reads the page
        Guard.That(photoUrl is null or { Length: <= 500 } && (photoUrl is null || (photoUrl.StartsWith('/') && !photoUrl.StartsWith("//", StringComparison.Ordinal))), PartsErrors.PhotoInvalid);
        Guard.That(portraitStyle is null or (>= 0 and < PortraitUrl.Styles), PartsErrors.PhotoInvalid);
        (PhotoUrl, PortraitStyle) = (photoUrl, portraitStyle);
    }
}
