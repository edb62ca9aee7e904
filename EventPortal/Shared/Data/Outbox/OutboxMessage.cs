using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>An effect outside the database, written in the transaction that asks for it and run afterwards, at least once.</summary>
public sealed class OutboxMessage : Entity, IGlobal
{
    private OutboxMessage() => (Type, Payload) = ("", "");

    /// <summary>Registered name of the message type.</summary>
    public string Type { get; private set; }

    /// <summary>A letter or the like: in a rush it makes way for those who wait for an answer.</summary>
    public bool CanWait { get; private set; }

    /// <summary>The message as JSON; never holds a secret in clear.</summary>
    public string Payload { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it may (again) be tried; a claim moves this ahead by the lease, so a dead server's messages come back.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? ProcessedAt { get; private set; }

    /// <summary>Given up after the last attempt; an operator may retry it.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Why an operator decided that it shall not be done; it then counts as processed.</summary>
    public string? DropReason { get; private set; }

    /// <summary>W3C trace parent of the request that asked for the effect.</summary>
    public string? TraceParent { get; private set; }

    internal static OutboxMessage Create(string type, string payload, DateTimeOffset due, bool canWait, string? traceParent, DateTimeOffset now) => new()
    {
        Id = NewId(now), Type = type, CanWait = canWait, Payload = payload, CreatedAt = now, DueAt = due, TraceParent = traceParent,
    };
}
