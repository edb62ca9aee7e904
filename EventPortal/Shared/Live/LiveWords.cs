namespace EventPortal.Shared.Live;

/// <summary>Topics as text on the wire: "server kind/id kind/id …", or "server *" for anything.</summary>
internal static class LiveWords
{
    // a notification of PostgreSQL takes less than 8000 bytes
    private const int MostTopics = 100;
    private const string Anything = "*";

    /// <param name="topics">Null: anything.</param>
    public static IReadOnlyList<string> Write(Guid server, IReadOnlyCollection<LiveTopic>? topics) => topics is null
        ? [$"{server:N} {Anything}"]
        : [.. topics.Chunk(MostTopics).Select(chunk => $"{server:N} {string.Join(' ', chunk.Select(t => $"{t.Kind}/{t.Id:N}"))}")];

    /// <summary>Whose word it is, and of what; null topics: anything. A word of another version that cannot be read means anything too.</summary>
    public static (Guid Server, IReadOnlyList<LiveTopic>? Topics) Read(string word)
    {
        var parts = word.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !Guid.TryParseExact(parts[0], "N", out var server)) return (Guid.Empty, null);
        var topics = new List<LiveTopic>(parts.Length - 1);
        foreach (var part in parts.AsSpan(1))
        {
            if (part.Split('/') is not [var kind, var text] || !Guid.TryParseExact(text, "N", out var id)) return (server, null);
            topics.Add(new(kind, id));
        }
        return (server, topics);
    }
}
