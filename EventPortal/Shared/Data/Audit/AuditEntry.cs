using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Data.Audit;

/// <summary>Who changed which object when, and what; written with the change itself.</summary>
public sealed class AuditEntry : Entity, IGlobal
{
    internal const string Key = "PK_AuditEntries";

    private AuditEntry() => (Actor, ObjectType, Changes) = ("", "", "{}");

    public DateTimeOffset At { get; private set; }

    /// <summary>Null when a job, the outbox or a guest acted.</summary>
    public Guid? UserId { get; private set; }

    public string Actor { get; private set; }

    /// <summary>The admin who acted as the user, for support; null: the user did it.</summary>
    public Guid? AdminId { get; private set; }

    public string? AdminName { get; private set; }

    /// <summary>The organization of the object, if it has one.</summary>
    public Guid? OrganizationId { get; private set; }

    public string ObjectType { get; private set; }

    public Guid ObjectId { get; private set; }

    public AuditAction Action { get; private set; }

    /// <summary>JSON: property → [before, after]; properties marked <see cref="NotAuditedAttribute"/> are left out.</summary>
    public string Changes { get; private set; }

    public string? TraceId { get; private set; }

    internal static AuditEntry Create(
        DateTimeOffset now, CurrentUser user, Guid? organizationId, string objectType, Guid objectId, AuditAction action, string changes, string? traceId, Guid? id = null) => new()
        {
            Id = id ?? NewId(now), At = now, UserId = user.UserId, Actor = user.ActorName, AdminId = user.Support?.AdminId, AdminName = user.Support?.AdminName, OrganizationId = organizationId,
            ObjectType = objectType, ObjectId = objectId, Action = action, Changes = changes, TraceId = traceId,
        };
}

public enum AuditAction
{
    Added,
    Changed,
    Deleted,

    /// <summary>Something was done that is no change of a property: an admin ran a job, stood in for a user.</summary>
    Done,
}
