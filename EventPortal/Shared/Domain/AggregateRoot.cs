namespace EventPortal.Shared.Domain;

/// <summary>An entity that guards a consistency boundary: it raises domain events, carries a row version and its times.</summary>
public abstract class AggregateRoot : Entity
{
    private readonly List<IDomainEvent> events = [];

    /// <summary>Counts saved changes; a concurrency token (see docs/decisions/0004-row-version.md).</summary>
    public int Version { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    protected void Raise(IDomainEvent domainEvent) => events.Add(domainEvent);

    internal bool HasEvents => events.Count > 0;

    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IDomainEvent[] taken = [.. events];
        events.Clear();
        return taken;
    }

    internal void Stamp(DateTimeOffset now, bool isNew)
    {
        if (isNew && CreatedAt == default) CreatedAt = now;
        UpdatedAt = now;
        if (!isNew) Version++;
    }
}
