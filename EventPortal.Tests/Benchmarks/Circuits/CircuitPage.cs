using System.Text.Json;
using System.Text.RegularExpressions;

namespace EventPortal.Tests.Benchmarks.Circuits;

/// <summary>What a prerendered page says about its circuit: the components to begin, and their state.</summary>
internal sealed partial record CircuitPage(string Path, string? Cookie, IReadOnlyList<string> Markers, string State)
{
    public bool IsInteractive => Markers.Count > 0;

    /// <summary>The operations of the first UpdateRootComponents.</summary>
    public string Operations
    {
        get
        {
            var adds = Markers.Select((marker, index) => $"{{\"type\":\"add\",\"ssrComponentId\":{index + 1},\"marker\":{marker}}}");
            return $"{{\"batchId\":1,\"operations\":[{string.Join(',', adds)}]}}";
        }
    }

    public static CircuitPage Read(string path, string? cookie, string html) => new(
        path, cookie, [.. MarkerComment().Matches(html).Select(m => m.Groups[1].Value).Where(IsBeginning)],
        StateComment().Match(html) is { Success: true } state ? state.Groups[1].Value : "");

    // the comment behind a component names only where it ends
    private static bool IsBeginning(string marker)
    {
        using var json = JsonDocument.Parse(marker);
        return json.RootElement.TryGetProperty("type", out var type) && type.GetString() == "server";
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->", RegexOptions.Singleline, 1000)]
    private static partial Regex MarkerComment();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline, 1000)]
    private static partial Regex StateComment();
}
