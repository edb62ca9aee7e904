using System.Collections.Concurrent;
using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Data;

/// <summary>Finds the handlers of an event in the scope and runs them one after another.</summary>
public sealed class DomainEventDispatcher(IServiceProvider services)
{
    private static readonly ConcurrentDictionary<Type, Dispatch> Dispatchers = new();
    private static readonly ConcurrentDictionary<Type, Type> HandlerTypes = new();

    private delegate Task Dispatch(IServiceProvider services, IReadOnlyList<IDomainEvent> domainEvents, AppDbContext db, CancellationToken cancellationToken);

    internal Task DispatchAsync(IDomainEvent domainEvent, AppDbContext db, CancellationToken cancellationToken) => DispatchRunAsync([domainEvent], db, cancellationToken);

    /// <summary>In their order; events of one kind that follow each other go together to whoever takes them so.</summary>
    internal async Task DispatchAsync(IReadOnlyList<IDomainEvent> domainEvents, AppDbContext db, CancellationToken cancellationToken)
    {
        for (var (from, to) = (0, 0); from < domainEvents.Count; from = to)
        {
            while (to < domainEvents.Count && domainEvents[to].GetType() == domainEvents[from].GetType()) to++;
            await DispatchRunAsync([.. domainEvents.Skip(from).Take(to - from)], db, cancellationToken);
        }
    }

    /// <summary>Whether all that happens is marked <see cref="IOnlyAdds"/>.</summary>
    internal bool OnlyAdds(IDomainEvent domainEvent) => services
        .GetServices(HandlerTypes.GetOrAdd(domainEvent.GetType(), static type => typeof(IHandle<>).MakeGenericType(type))).All(h => h is IOnlyAdds);

    private Task DispatchRunAsync(IReadOnlyList<IDomainEvent> domainEvents, AppDbContext db, CancellationToken cancellationToken) =>
        Dispatchers.GetOrAdd(domainEvents[0].GetType(), static type => typeof(DomainEventDispatcher)
            .GetMethod(nameof(RunHandlersAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(type).CreateDelegate<Dispatch>())(services, domainEvents, db, cancellationToken);

    private static async Task RunHandlersAsync<TEvent>(
        IServiceProvider services, IReadOnlyList<IDomainEvent> domainEvents, AppDbContext db, CancellationToken cancellationToken)
        where TEvent : IDomainEvent
    {
        var handlers = services.GetServices<IHandle<TEvent>>().ToList();
        if (domainEvents.Count > 1 && handlers.All(h => h is IHandleTogether<TEvent>))
        {
            List<TEvent> together = [.. domainEvents.Cast<TEvent>()];
            foreach (var handler in handlers.Cast<IHandleTogether<TEvent>>()) await handler.HandleAsync(together, db, cancellationToken);
            return;
        }
        foreach (var domainEvent in domainEvents)
            foreach (var handler in handlers) await handler.HandleAsync((TEvent)domainEvent, db, cancellationToken);
    }
}
