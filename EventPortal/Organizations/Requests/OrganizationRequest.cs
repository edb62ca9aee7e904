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

    public static OrganizationRequest Create(Guid userId, string name, string slug, string description, DateTimeOffset now) =>
        new() { Id = NewId(now), UserId = userId, Name = name, Slug = slug, Description = description };

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
        (Status, ReviewedBy, ReviewComment, ReviewedAt) = (status, adminId, comment, now);
    }
}
