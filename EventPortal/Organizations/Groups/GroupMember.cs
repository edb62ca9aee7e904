using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Groups;

public sealed class GroupMember : Entity, ITenantOwned
{
    internal GroupMember(Guid id, Guid organizationId, Guid groupId, Guid userId, Guid? invitedBy, DateTimeOffset joinedAt)
    {
        Id = id;
        OrganizationId = organizationId;
        GroupId = groupId;
        UserId = userId;
        InvitedBy = invitedBy;
        JoinedAt = joinedAt;
    }

    public Guid OrganizationId { get; private set; }

    public Guid GroupId { get; private set; }

    public Guid UserId { get; private set; }

    public Guid? InvitedBy { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }
}
