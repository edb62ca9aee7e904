namespace EventPortal.Shared.Data.Outbox;

/// <summary>Which attempt at its message the handler of this scope is; for handlers that tell people when the outbox gives up.</summary>
public sealed class OutboxAttempt
{
    /// <summary>From 1; 0 outside the outbox.</summary>
    public int Number { get; private set; }

    /// <summary>If this one fails too, nobody tries again.</summary>
    public bool IsLast => Number >= OutboxStore.MaxAttempts;

    internal void Use(OutboxMessage message) => Number = message.Attempts;
}
