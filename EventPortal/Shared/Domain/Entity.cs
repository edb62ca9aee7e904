namespace EventPortal.Shared.Domain;

/// <summary>Something with an identity of its own; the key is a version 7 Guid, so rows lie in the order of their making.</summary>
public abstract class Entity
{
    public Guid Id { get; protected set; }

    protected static Guid NewId(DateTimeOffset now) => Guid.CreateVersion7(now);
}
