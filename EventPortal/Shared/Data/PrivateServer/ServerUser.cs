namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>The OS user who runs the server: the portal's own, or, because PostgreSQL refuses root, another when the portal is root.</summary>
internal sealed record ServerUser(string? Name, IReadOnlyList<string> Prefix)
{
    internal bool IsOther => Name is not null;

    internal static async Task<ServerUser> DetectAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new(null, []);
        if ((await CommandLine.RunAsync(["/bin/sh", "-c", "id -u postgres && command -v runuser"], cancellationToken)).Succeeded)
            return new("postgres", ["runuser", "-u", "postgres", "--"]);
        if ((await CommandLine.RunAsync(["/bin/sh", "-c", "id -u nobody && command -v setpriv"], cancellationToken)).Succeeded)
            return new("nobody", ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]);
        throw new StartRefusedException("PostgreSQL refuses to run as root and neither runuser nor setpriv is here: run the portal as another user.");
    }

    internal Task<CommandResult> RunAsync(IEnumerable<string> command, CancellationToken cancellationToken, string? input = null) =>
        CommandLine.RunAsync([.. Prefix, .. command], cancellationToken, input);

    /// <summary>Whether the server's user may pass through the folder: a checkout below /root is closed to others.</summary>
    internal async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        !IsOther || (await RunAsync(["test", "-x", folder], cancellationToken)).Succeeded;

    internal async Task OwnAsync(string folder, CancellationToken cancellationToken)
    {
        if (IsOther) await CommandLine.RunAsync(["chown", Name!, folder], cancellationToken);
    }
}
