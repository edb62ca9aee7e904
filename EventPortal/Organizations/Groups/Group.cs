using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Groups;

/// <summary>People to whom private events of the organization are visible; joined by an invite code ([A]).</summary>
public sealed class Group : AggregateRoot, IAudited, ITenantOwned
{
    private readonly List<GroupMember> members = [];

    private Group() => (Name, InviteCode) = ("", "");

    public Guid OrganizationId { get; private set; }

    public string Name { get; private set; }

    public string? Description { get; private set; }

    /// <summary>8 characters, unique; whoever knows it may join.</summary>
    public string InviteCode { get; private set; }

    public Guid CreatedBy { get; private set; }

    public IReadOnlyList<GroupMember> Members => members;

    public static Group Create(Guid organizationId, string name, string? description, Guid createdBy, DateTimeOffset now)
    {
        Guard.That(name.Trim().Length is > 0 and <= 200, OrganizationsErrors.NameInvalid);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, Name = name.Trim(), Description = description,
            CreatedBy = createdBy, InviteCode = Codes.NewCode(),
        };
    }

    public void Describe(string name, string? description)
    {
        Guard.That(name.Trim().Length is > 0 and <= 200, OrganizationsErrors.NameInvalid);
        Guard.That((description?.Length ?? 0) <= 2000, OrganizationsErrors.GroupDescriptionInvalid);
        (Name, Description) = (name.Trim(), string.IsNullOrWhiteSpace(description) ? null : description.Trim());
    }

    /// <summary>Goes away with its members; who still shows something to it alone refuses.</summary>
    public void Delete() => Raise(new Contracts.GroupDeleted(Id));

    /// <summary>A row for who joins a group of any size; the unique index refuses a second one.</summary>
    public GroupMember Admit(Guid userId, DateTimeOffset now) => new(Guid.CreateVersion7(now), OrganizationId, Id, userId, null, now);

    /// <summary>The old code and its link lead nowhere from now on.</summary>
    public void RegenerateCode() => InviteCode = Codes.NewCode();

    public void Join(Guid userId, Guid? invitedBy, DateTimeOffset now)
    {
        Guard.That(members.TrueForAll(m => m.UserId != userId), OrganizationsErrors.AlreadyMember);
        members.Add(new GroupMember(Guid.CreateVersion7(now), OrganizationId, Id, userId, invitedBy, now));
    }

    public void Leave(Guid userId) =>
        Guard.That(members.RemoveAll(m => m.UserId == userId) == 1, OrganizationsErrors.NotMember);
}
