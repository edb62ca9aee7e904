using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Invitations;

/// <summary>
/// A way into the team of an organization, as MODERATOR ([A]): whoever holds the link, once, within seven days. An e-mail address says only where the link
/// was sent, see docs/decisions/0030-invitations-and-rights.md.
/// </summary>
public sealed class Invitation : AggregateRoot, IAudited, ITenantOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation() => Token = "";

    public Guid OrganizationId { get; private set; }

    [NotAudited]
    public string Token { get; private set; }

    /// <summary>Null: a link that the inviter passes on.</summary>
    public string? Email { get; private set; }

    public Guid InvitedBy { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public Guid? AcceptedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static Invitation Create(Guid organizationId, string? email, Guid invitedBy, DateTimeOffset now) => new()
    {
        Id = NewId(now), OrganizationId = organizationId, Token = Codes.NewToken(), Email = email?.Trim(), InvitedBy = invitedBy, ExpiresAt = now + Lifetime,
    };

    public InvitationState StateAt(DateTimeOffset now) => this switch
    {
        { AcceptedAt: not null } => InvitationState.Accepted,
        { RevokedAt: not null } => InvitationState.Revoked,
        _ when now >= ExpiresAt => InvitationState.Expired,
        _ => InvitationState.Open,
    };

    public void Accept(Guid userId, DateTimeOffset now)
    {
        CheckUnused();
        Guard.That(now < ExpiresAt, OrganizationsErrors.InvitationExpired);
        (AcceptedAt, AcceptedBy) = (now, userId);
    }

    public void Revoke(DateTimeOffset now)
    {
        CheckUnused();
        RevokedAt = now;
    }

    /// <summary>Seven more days, also for one that has expired; by a new link, so that a letter that went astray opens nothing.</summary>
    public void Renew(DateTimeOffset now)
    {
        CheckUnused();
        (Token, ExpiresAt) = (Codes.NewToken(), now + Lifetime);
    }

    private void CheckUnused()
    {
        Guard.That(AcceptedAt is null, OrganizationsErrors.InvitationUsed);
        Guard.That(RevokedAt is null, OrganizationsErrors.InvitationRevoked);
    }
}

/// <summary>Open → Accepted | Revoked | Expired; an expired one may be renewed.</summary>
public enum InvitationState
{
    Open,
    Accepted,
    Revoked,
    Expired,
}
