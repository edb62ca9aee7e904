using EventPortal.Tests.Support;

namespace EventPortal.Tests.Architecture;

/// <summary>The tables of docs/access.md: an address, or a verb of a service (** at its end: everything below), then who is let in.</summary>
internal static class AccessMatrix
{
    public static IReadOnlyList<Row> Read() => Read(address => address.StartsWith("`/", StringComparison.Ordinal));

    public static IReadOnlyList<Row> ReadServices() => Read(address => address.StartsWith('`') && !address.StartsWith("`/", StringComparison.Ordinal));

    private static IReadOnlyList<Row> Read(Func<string, bool> isMeant)
    {
        var lines = File.ReadAllLines(Path.Combine(TestComposition.Root, "docs", "access.md")).Where(l => l.StartsWith('|')).Select(Cells).ToList();
        return [.. lines.Where(l => isMeant(l[0]))
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
