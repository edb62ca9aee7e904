namespace EventPortal.Shared.Domain;

/// <summary>A fact of the domain, handled by every <see cref="IHandle{TEvent}"/> in the transaction that made it true.</summary>
public interface IDomainEvent;
