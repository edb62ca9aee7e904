using System.ComponentModel.DataAnnotations;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>Section "Outbox".</summary>
public sealed class OutboxOptions
{
    /// <summary>So many requests and clicks under way at once on a server are a rush, in which letters make way: about ten a second are then sent.</summary>
    [Range(2, 100_000)]
    public int RushRequests { get; init; } = 16;
}
