using System.Globalization;

namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>Where <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> lie on this machine.</summary>
internal sealed record PostgresBinaries(string Folder)
{
    internal const string MissingText = "PostgreSQL server binaries not found: sudo apt-get install postgresql";

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    internal string Initdb => Path.Combine(Folder, "initdb");

    internal string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>PATH first, then where distributions put them, newest first; with a cluster at hand, the version that made it before all others.</summary>
    /// <param name="clusterVersion">Content of the cluster's PG_VERSION, if there is a cluster.</param>
    internal static PostgresBinaries Find(string? clusterVersion) => Find(clusterVersion, Environment.GetEnvironmentVariable("PATH") ?? "", DistributionFolders());

    internal static PostgresBinaries Find(string? clusterVersion, string path, IEnumerable<string> distributionFolders)
    {
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(distributionFolders).Where(IsComplete).ToList();
        var made = clusterVersion is null ? null : folders.Find(f => VersionInPath(f) == clusterVersion);
        return (made ?? folders.FirstOrDefault()) is { } folder ? new(folder) : throw new StartRefusedException(MissingText);
    }

    private static bool IsComplete(string folder) => Needed.All(name => File.Exists(Path.Combine(folder, name)));

    private static IEnumerable<string> DistributionFolders()
    {
        foreach (var parent in new[] { "/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt" }.Where(Directory.Exists))
            foreach (var version in Directory.EnumerateDirectories(parent).OrderByDescending(VersionNumber)) yield return Path.Combine(version, "bin");
        yield return "/opt/homebrew/bin";
        yield return "/usr/local/bin";
        yield return "/usr/local/pgsql/bin";
        yield return "/usr/pgsql/bin";
    }

    private static string? VersionInPath(string folder) => Directory.GetParent(folder) is { } parent
        ? VersionNumber(parent.FullName) is > 0 and var number ? number.ToString(CultureInfo.InvariantCulture) : null
        : null;

    // "/usr/lib/postgresql/17" and "/opt/homebrew/opt/postgresql@17"
    private static int VersionNumber(string folder) =>
        int.TryParse(Path.GetFileName(folder).Split('@')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
