using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;

namespace EventPortal.Operations.Audit;

/// <summary>What an admin looks for in the trail; the address of the page says it.</summary>
public sealed record AuditFilter
{
    /// <summary>Id, e-mail or a part of the name as the trail has it.</summary>
    public string? Who { get; init; }

    /// <summary>Type of the object.</summary>
    public string? Kind { get; init; }

    public Guid? ObjectId { get; init; }

    public AuditAction? Action { get; init; }

    public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>A part of what was before or after.</summary>
    public string? Words { get; init; }

    public Keyset? After { get; init; }
}

/// <summary>A page of the trail.</summary>
/// <param name="LookedBackTo">Set when the words were looked for only so far back: going on looks further.</param>
public sealed record AuditPageRows(IReadOnlyList<AuditEntry> Rows, Keyset? Next, DateTimeOffset? LookedBackTo);
