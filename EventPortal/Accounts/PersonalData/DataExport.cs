using System.Text.Encodings.Web;
using System.Text.Json;
using EventPortal.Accounts.Contracts;

namespace EventPortal.Accounts.PersonalData;

/// <summary>One JSON file of everything the slices know about a person.</summary>
internal sealed class DataExport(IEnumerable<IPersonalDataSource> sources, TimeProvider time)
{
    // a file for people: names stay readable, and it is downloaded, never shown as a page
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<byte[]> WriteAsync(Guid userId, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<string, object?> { ["exportedAt"] = time.GetUtcNow() };
        foreach (var source in sources.OrderBy(s => s.Section, StringComparer.Ordinal))
            parts[source.Section] = await source.CollectAsync(userId, cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(parts, Json);
    }
}
