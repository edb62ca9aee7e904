using System.Text.Json;

namespace EventPortal.Demo.Json;

/// <summary>Reads the embedded demo data.</summary>
internal static class DemoFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal static T Read<T>(string name)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream($"EventPortal.Demo.Data.{name}.json")
            ?? throw new InvalidOperationException($"Demo data '{name}' is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}
