using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Live;

/// <summary>A word between servers that cannot notify each other; read by all, kept for some minutes.</summary>
public sealed class LiveMessage : IGlobal
{
    private LiveMessage() => Text = "";

    /// <summary>Counted by the database.</summary>
    public long Id { get; private set; }

    public string Text { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    internal static LiveMessage Create(string text, DateTimeOffset now) => new() { Text = text, SentAt = now };
}
