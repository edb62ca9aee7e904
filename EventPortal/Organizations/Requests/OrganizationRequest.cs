using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Requests;

/// <summary>A user's wish to run an organization, decided by a platform admin ([A]).</summary>
public sealed class OrganizationRequest : AggregateRoot, IAudited, IGlobal
{
    private OrganizationRequest() => (Name, Slug, Description) = ("", "", "");

    public Guid UserId { get; private set; }

    public string Name { get; private set; }

    public string Slug { get; private set; }

    public string Description { get; private set; }

    public OrganizationRequestStatus Status { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    public string? ReviewComment { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>What came of an approved request; null: the requester has not created it yet.</summary>
    public Guid? CreatedOrganizationId { get; private set; }

    /// <summary>Approved, and the organization is still to be created.</summary>
    public bool IsOpen => Status is OrganizationRequestStatus.Approved && CreatedOrganizationId is null;

    public static OrganizationRequest Create(Guid userId, string name, string slug, string description, DateTimeOffset now)
    {
        Guard.That(name.Trim().Length is > 0 and <= 200, OrganizationsErrors.NameInvalid);
        Guard.That(Organization.IsSlug(slug), OrganizationsErrors.SlugInvalid);
        Guard.That(description.Trim().Length is > 0 and <= 4000, OrganizationsErrors.DescriptionInvalid);
        return new() { Id = NewId(now), UserId = userId, Name = name.Trim(), Slug = slug, Description = description.Trim() };
    }

    /// <summary>An approval makes one organization.</summary>
    public void Use(Guid organizationId)
    {
        Guard.That(Status is OrganizationRequestStatus.Approved, OrganizationsErrors.NotApproved);
        Guard.That(CreatedOrganizationId is null, OrganizationsErrors.AlreadyCreated);
        CreatedOrganizationId = organizationId;
    }

    public void Approve(Guid adminId, string? comment, DateTimeOffset now) => Review(OrganizationRequestStatus.Approved, adminId, comment, now);

    /// <summary>Refused; the comment tells the requester why.</summary>
    public void Reject(Guid adminId, string comment, DateTimeOffset now)
    {
        Guard.That(!string.IsNullOrWhiteSpace(comment), OrganizationsErrors.RejectionNeedsComment);
        Review(OrganizationRequestStatus.Rejected, adminId, comment, now);
    }

    private void Review(OrganizationRequestStatus status, Guid adminId, string? comment, DateTimeOffset now)
    {
        Guard.That(Status is OrganizationRequestStatus.Pending, OrganizationsErrors.AlreadyReviewed);
        (Status, ReviewedBy, ReviewComment, ReviewedAt) = (status, adminId, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), now);
        Raise(new Contracts.OrganizationRequestReviewed(Id));
    }
}
