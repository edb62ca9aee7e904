using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

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

    public bool DisplayOnProTeach { get; private set; }

    public int MyOrder { get; private set; }

    public static EventSpeaker Create(
        Guid organizationId, string fullName, string slug, string jobTitle, string email, string? legalEntity, string? quote,
        bool displayOnProTeach, int order, DateTimeOffset now)
    {
        Guard.That(fullName.Trim().Length is > 0 and <= 255, CatalogErrors.NameInvalid);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, FullName = fullName.Trim(), Slug = slug, JobTitle = jobTitle, Email = email,
            LegalEntity = legalEntity, Quote = quote, DisplayOnProTeach = displayOnProTeach, MyOrder = order,
        };
    }
}
