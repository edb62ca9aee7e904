using System.Collections.Concurrent;
using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Data;

/// <summary>Finds the handlers of an event in the scope and runs them one after another.</summary>
public sealed class DomainEventDispatcher(IServiceProvider services)
{
    private static readonly ConcurrentDictionary<Type, Dispatch> Dispatchers = new();
    private static readonly ConcurrentDictionary<Type, Type> HandlerTypes = new();

    private delegate Task Dispatch(IServiceProvider services, IDomainEvent domainEvent, AppDbContext db, CancellationToken cancellationToken);

    internal Task DispatchAsync(IDomainEvent domainEvent, AppDbContext db, CancellationToken cancellationToken) =>
        Dispatchers.GetOrAdd(domainEvent.GetType(), static type => typeof(DomainEventDispatcher)
            .GetMethod(nameof(RunHandlersAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(type).CreateDelegate<Dispatch>())(services, domainEvent, db, cancellationToken);

    /// <summary>Whether all that happens is marked <see cref="IOnlyAdds"/>.</summary>
    internal bool OnlyAdds(IDomainEvent domainEvent) => services
        .GetServices(HandlerTypes.GetOrAdd(domainEvent.GetType(), static type => typeof(IHandle<>).MakeGenericType(type))).All(h => h is IOnlyAdds);

    private static async Task RunHandlersAsync<TEvent>(
        IServiceProvider services, IDomainEvent domainEvent, AppDbContext db, CancellationToken cancellationToken)
        where TEvent : IDomainEvent
    {
        foreach (var handler in services.GetServices<IHandle<TEvent>>()) await handler.HandleAsync((TEvent)domainEvent, db, cancellationToken);
    }
}
