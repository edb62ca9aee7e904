using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Data.Audit;

/// <summary>Reads the trail of one object, which the caller was allowed to see.</summary>
internal static class AuditReading
{
    private const int Most = 200;

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<AuditLine>> HistoryOfAsync<T>(this AppDbContext db, Guid objectId, CancellationToken cancellationToken)
        where T : IAudited
    {
        var type = typeof(T).Name;
        return [.. (await db.Set<AuditEntry>().AsNoTracking().Where(a => a.ObjectType == type && a.ObjectId == objectId)
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Most).ToListAsync(cancellationToken))
            .Select(a => new AuditLine(a.At, a.UserId is null ? null : a.Actor, a.Actor, a.Action, Read(a.Changes)))];
    }

    private static Dictionary<string, AuditChange> Read(string json)
    {
        using var changes = JsonDocument.Parse(json);
        return changes.RootElement.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.Array && p.Value.GetArrayLength() == 2)
            .ToDictionary(p => p.Name, p => new AuditChange(Text(p.Value[0]), Text(p.Value[1])), StringComparer.Ordinal);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}

/// <summary>A change of an object.</summary>
/// <param name="Person">Who changed it; null: no person who was signed in.</param>
/// <param name="Actor">The person, "guest", or the job.</param>
public sealed record AuditLine(DateTimeOffset At, string? Person, string Actor, AuditAction Action, IReadOnlyDictionary<string, AuditChange> Changes);

/// <summary>A property before and after, as text.</summary>
public sealed record AuditChange(string? Before, string? After);
