using System.Globalization;
using System.Text.Json;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Operations.Audit;

/// <summary>One change of a property.</summary>
/// <param name="Field">In words, where there are some.</param>
public sealed record AuditChange(string Field, string? Before, string? After);

/// <summary>Says a row of the trail in the reader's language; what has no word keeps its name in the code, never a gap.</summary>
public sealed class AuditWords(IStringLocalizer<AuditText> texts, TimeProvider time)
{
    private const int Longest = 300;

    /// <summary>Kinds that there is a word for: for the filter.</summary>
    public IReadOnlyList<(string Kind, string Word)> Kinds =>
        [.. texts.GetAllStrings().Where(t => t.Name.StartsWith("Kind.", StringComparison.Ordinal)).Select(t => (t.Name[5..], t.Value)).OrderBy(k => k.Value, StringComparer.CurrentCulture)];

    public string KindOf(string objectType) => Or("Kind." + objectType, objectType);

    public string ActionOf(AuditAction action) => texts["Action." + action];

    /// <summary>"job:sales.expire-holds", a name, a guest.</summary>
    public string ActorOf(AuditEntry entry) => entry switch
    {
        { AdminName: { } admin } => texts["Actor.Support", admin, entry.Actor],
        { Actor: "guest" } => texts["Actor.Guest"],
        _ => entry.Actor,
    };

    public IReadOnlyList<AuditChange> ChangesOf(AuditEntry entry)
    {
        try
        {
            using var json = JsonDocument.Parse(entry.Changes);
            return [.. json.RootElement.EnumerateObject().Select(p => new AuditChange(Or("Field." + p.Name, p.Name), ValueOf(p.Value, 0), ValueOf(p.Value, 1)))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // written by something else than our trail: shown as it is
            return [new("", null, Short(entry.Changes))];
        }
    }

    private string? ValueOf(JsonElement pair, int index)
    {
        if (pair.ValueKind is not JsonValueKind.Array || pair.GetArrayLength() <= index) return null;
        var value = pair[index];
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => texts["Value.Yes"],
            JsonValueKind.False => texts["Value.No"],
            JsonValueKind.String when value.TryGetDateTimeOffset(out var at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow(), seconds: true),
            JsonValueKind.String => Short(value.GetString()!),
            _ => Short(value.GetRawText()),
        };
    }

    private static string Short(string text) => text.Length <= Longest ? text : text[..Longest] + "…";

    private string Or(string key, string otherwise) => texts[key] is { ResourceNotFound: false } text ? text.Value : otherwise;
}
