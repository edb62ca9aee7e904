using System.Text.Json;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>Names of the message types and how each is handed to its handler.</summary>
public sealed class OutboxRoutes(IEnumerable<OutboxRoute> routes)
{
    private readonly Dictionary<string, OutboxRoute> byName = routes.ToDictionary(r => r.Name);
    private readonly Dictionary<Type, string> names = routes.ToDictionary(r => r.MessageType, r => r.Name);

    internal string NameOf(Type messageType) => names.TryGetValue(messageType, out var name)
        ? name
        : throw new InvalidOperationException($"{messageType} has no outbox handler: register it with AddOutboxHandler.");

    internal Task HandleAsync(OutboxMessage message, IServiceProvider scope, CancellationToken cancellationToken) =>
        byName.TryGetValue(message.Type, out var route)
            ? route.Handle(message.Payload, scope, cancellationToken)
            : throw new InvalidOperationException($"No handler for outbox message '{message.Type}'.");
}

public sealed record OutboxRoute(string Name, Type MessageType, Func<string, IServiceProvider, CancellationToken, Task> Handle);

public static class OutboxRegistration
{
    /// <summary>Registers the handler of a message type under a name that must never change (rows carry it).</summary>
    public static IServiceCollection AddOutboxHandler<TMessage, THandler>(this IServiceCollection services, string name)
        where THandler : class, IOutboxHandler<TMessage>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new OutboxRoute(name, typeof(TMessage), (payload, scope, cancellationToken) =>
            scope.GetRequiredService<THandler>().HandleAsync(JsonSerializer.Deserialize<TMessage>(payload)!, cancellationToken)));
    }
}
