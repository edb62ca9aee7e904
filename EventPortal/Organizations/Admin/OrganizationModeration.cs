using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Organizations;

/// <summary>What a platform admin decides about an organization.</summary>
public sealed partial class Organization
{
    public const int MaxReason = 500;

    /// <summary>Its pages and events are not reachable, its members cannot work until it is taken back.</summary>
    public DateTimeOffset? BlockedAt { get; private set; }

    public string? BlockReason { get; private set; }

    /// <summary>Why an admin archived it; null: its owner did, or nobody.</summary>
    public string? ArchiveReason { get; private set; }

    public void Block(string reason, DateTimeOffset now)
    {
        Guard.That(BlockedAt is null, OrganizationsErrors.AlreadyBlocked);
        (BlockedAt, BlockReason) = (now, Checked(reason));
        Raise(new OrganizationBlocked(Id, BlockReason));
    }

    public void Unblock()
    {
        Guard.That(BlockedAt is not null, OrganizationsErrors.NotBlocked);
        (BlockedAt, BlockReason) = (null, null);
        Raise(new OrganizationUnblocked(Id));
    }

    /// <summary>As its owner would delete it, with the admin's reason.</summary>
    public void ArchiveByAdmin(string reason, DateTimeOffset now)
    {
        ArchiveReason = Checked(reason);
        Delete(now);
    }

    private static string Checked(string reason)
    {
        Guard.That(reason.Trim().Length is > 0 and <= MaxReason, OrganizationsErrors.ReasonNeeded);
        return reason.Trim();
    }
}
