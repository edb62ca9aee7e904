using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.CheckIns.Passes;

/// <summary>A revocable, expiring link for door staff without an account, good for the check-in of one event only.</summary>
public sealed class CheckInPass : AggregateRoot, IAnnounced, IAudited, ITenantOwned
{
    private CheckInPass() => (Name, Token) = ("", "");

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    /// <summary>"Вхід 2": shown at the door and in the log.</summary>
    public string Name { get; private set; }

    [NotAudited]
    public string Token { get; private set; }

    public Guid CreatedBy { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    IEnumerable<LiveTopic> IAnnounced.Topics => [CheckInTopics.Passes(EventId)];

    public static CheckInPass Create(Guid organizationId, Guid eventId, string name, Guid createdBy, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        Guard.That(name.Trim().Length is > 0 and <= 100 && expiresAt > now, CheckInsErrors.PassInvalid);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, EventId = eventId, Name = name.Trim(), Token = Codes.NewToken(),
            CreatedBy = createdBy, ExpiresAt = expiresAt,
        };
    }

    public bool IsValid(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTimeOffset now)
    {
        Guard.That(RevokedAt is null, CheckInsErrors.PassRevoked);
        RevokedAt = now;
    }
}
