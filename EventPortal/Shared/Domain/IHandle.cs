using EventPortal.Shared.Data;

namespace EventPortal.Shared.Domain;

/// <summary>
/// One effect of a domain event, named <c>EffectWhenEvent</c>. Runs inside the transaction of the change, on the same context;
/// it may change tracked entities (saved afterwards) and raise further events. Effects outside the database go through the outbox.
/// </summary>
public interface IHandle<in TEvent>
    where TEvent : IDomainEvent
{
    Task HandleAsync(TEvent domainEvent, AppDbContext db, CancellationToken cancellationToken);
}

/// <summary>
/// An effect that takes several events of one save at once, where one look and one save for all is what an on-sale needs. It means the same as the effects one
/// by one.
/// </summary>
public interface IHandleTogether<in TEvent> : IHandle<TEvent>
    where TEvent : IDomainEvent
{
    Task HandleAsync(IReadOnlyList<TEvent> domainEvents, AppDbContext db, CancellationToken cancellationToken);
}

/// <summary>
/// Marks a handler that adds rows (a letter, a message) and asks the database nothing about the change. When all handlers of an event are such, they run
/// before the change is saved, and all of it goes there in one way.
/// </summary>
public interface IOnlyAdds;
