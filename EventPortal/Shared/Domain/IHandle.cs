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
