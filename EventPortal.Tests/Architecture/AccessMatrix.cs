using EventPortal.Tests.Support;

namespace EventPortal.Tests.Architecture;

/// <summary>The table of docs/access.md: an address (** at its end: everything below), then who is let in.</summary>
internal static class AccessMatrix
{
    public static IReadOnlyList<Row> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(TestComposition.Root, "docs", "access.md")).Where(l => l.StartsWith('|')).Select(Cells).ToList();
        return [.. lines.Where(l => l[0].StartsWith("`/", StringComparison.Ordinal))
            .Select(l => new Row(l[0].Trim('`'), [.. lines[0].Zip(l).Skip(1).Where(c => c.Second == "yes").Select(c => c.First)]))];
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim())];

    internal sealed record Row(string Address, HashSet<string> Roles)
    {
        public bool Allows(string role) => Roles.Contains(role);

        public bool Fits(string route) => Address.EndsWith("**", StringComparison.Ordinal)
            ? route.StartsWith(Address[..^2], StringComparison.OrdinalIgnoreCase)
            : route.Equals(Address, StringComparison.OrdinalIgnoreCase);
    }
}
