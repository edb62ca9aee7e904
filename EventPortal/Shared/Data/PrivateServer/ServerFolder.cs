using System.Security.Cryptography;
using System.Text;

namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>
/// Where a checkout keeps its private server. Normally inside the checkout; when the portal is root and the server's OS user cannot get
/// there (a checkout below /root, a closed home), under /var/lib by a hash of the wanted path, so two checkouts never share by accident.
/// </summary>
internal sealed record ServerFolder(string Path)
{
    private const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Closed | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    internal string Cluster => System.IO.Path.Combine(Path, "cluster");

    internal string State => System.IO.Path.Combine(Path, "server.json");

    internal string Lock => System.IO.Path.Combine(Path, "start.lock");

    internal string Users => System.IO.Path.Combine(Path, "users");

    internal static async Task<ServerFolder> PrepareAsync(string wanted, ServerUser user, CancellationToken cancellationToken, string? fallbackParent = null)
    {
        var full = System.IO.Path.GetFullPath(wanted);
        var folder = new ServerFolder(full);
        folder.Create(user);
        if (!await user.CanEnterAsync(folder.Path, cancellationToken))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..16];
            folder = new(System.IO.Path.Combine(fallbackParent ?? "/var/lib/event-portal", hash));
            folder.Create(user);
            if (!await user.CanEnterAsync(folder.Path, cancellationToken))
                throw new StartRefusedException($"The OS user {user.Name} can enter neither {full} nor {folder.Path}: set Database:PrivateFolder or Database:ConnectionString.");
        }
        await user.OwnAsync(folder.Cluster, cancellationToken);
        return folder;
    }

    internal static string Absolute(string configured, string contentRoot)
    {
        var parent = Directory.GetParent(System.IO.Path.TrimEndingDirectorySeparator(contentRoot))?.FullName;
        var root = parent is not null && File.Exists(System.IO.Path.Combine(parent, "EventPortal.sln")) ? parent : contentRoot;
        return System.IO.Path.Combine(root, configured);
    }

    private void Create(ServerUser user)
    {
        try
        {
            MakeWithParents(Path, Passable | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            Restrict(Path, user.IsOther ? Passable : Closed);
            foreach (var inner in new[] { Users, Cluster })
            {
                Directory.CreateDirectory(inner);
                Restrict(inner, Closed);
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new StartRefusedException($"The private PostgreSQL cannot live in {Path} ({e.Message}): set Database:PrivateFolder or Database:ConnectionString.", e);
        }
    }

    // a strict umask must not close folders that this call makes to the server's user
    private static void MakeWithParents(string path, UnixFileMode mode)
    {
        if (Directory.Exists(path)) return;
        if (System.IO.Path.GetDirectoryName(path) is { } parent) MakeWithParents(parent, mode);
        Directory.CreateDirectory(path);
        Restrict(path, mode);
    }

    private static void Restrict(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }
}
