using System.Text.Encodings.Web;
using System.Text.Json;

namespace EventPortal.Notifications.Letters;

/// <summary>A template's values on their way through the log.</summary>
internal static class MailModel
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // Cyrillic stays readable for whoever reads the log; pages show it encoded.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyDictionary<string, object?> model) => JsonSerializer.Serialize(model, Json);

    public static JsonElement Read(string model) => JsonSerializer.Deserialize<JsonElement>(model);
}
