using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Members;

/// <summary>A user's place in an organization; exactly one OWNER ([A]).</summary>
public sealed class OrganizationMember : AggregateRoot, IAudited, ITenantOwned
{
    private OrganizationMember()
    {
    }

    public Guid OrganizationId { get; private set; }

    public Guid UserId { get; private set; }

    public OrganizationRole Role { get; private set; }

    public Guid? InvitedBy { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    public static OrganizationMember Owner(Guid organizationId, Guid userId, DateTimeOffset now) =>
        new() { Id = NewId(now), OrganizationId = organizationId, UserId = userId, Role = OrganizationRole.Owner, JoinedAt = now };

    public static OrganizationMember Moderator(Guid organizationId, Guid userId, Guid? invitedBy, DateTimeOffset now) =>
        new() { Id = NewId(now), OrganizationId = organizationId, UserId = userId, Role = OrganizationRole.Moderator, InvitedBy = invitedBy, JoinedAt = now };

    public void BecomeOwner() => Role = OrganizationRole.Owner;

    public void BecomeModerator() => Role = OrganizationRole.Moderator;

    /// <summary>The owner stays until the organization is handed over.</summary>
    public void CheckRemovable() => Guard.That(Role is not OrganizationRole.Owner, OrganizationsErrors.OwnerStays);
}
