using System.Globalization;

namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>One data folder and the server over it. Nothing here is kept in memory: another process may start or stop the same cluster.</summary>
internal sealed class PostgresCluster(PostgresBinaries binaries, ServerUser user, string folder, string settings)
{
    private readonly string data = Path.Combine(folder, "data");

    internal static string? VersionOf(string folder)
    {
        var file = Path.Combine(folder, "data", "PG_VERSION");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    internal bool IsMade => VersionOf(folder) is not null;

    private string Log => Path.Combine(folder, "log");

    private string PidFile => Path.Combine(data, "postmaster.pid");

    /// <summary>Makes the data folder; a start that died half-way leaves only "data.new", which the next one throws away.</summary>
    internal async Task MakeAsync(string password, bool sync, CancellationToken cancellationToken)
    {
        var fresh = data + ".new";
        if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        // macOS has no C.UTF-8; plain C would not fold Cyrillic letters
        var locale = OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C.UTF-8";
        // the password goes through a pipe into a file of the server's user, never through a command line
        const string Script = "umask 077 && cat > \"$1\" && shift && \"$@\"; code=$?; rm -f \"$0\"; exit $code";
        var passwordFile = Path.Combine(folder, "password");
        var result = await user.RunAsync(
            ["/bin/sh", "-c", Script, passwordFile, passwordFile, binaries.Initdb, "-D", fresh, "-U", ServerState.UserName, "-A", "scram-sha-256",
             "--pwfile=" + passwordFile, "-E", "UTF8", "--locale=" + locale, .. sync ? Array.Empty<string>() : ["--no-sync"]],
            cancellationToken, password);
        if (!result.Succeeded) throw new StartRefusedException($"initdb failed in {folder}: {LastLine(result.Output)}");
        Directory.Move(fresh, data);
    }

    /// <summary>The port of the running server, or null; forgets the pid file of a dead one, whose number may belong to another process by now.</summary>
    internal async Task<int?> RunningPortAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(PidFile)) return null;
        var lines = await File.ReadAllLinesAsync(PidFile, cancellationToken);
        if (lines.Length >= 4
            && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)
            && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            && await IsServerAsync(pid, cancellationToken)) return port;
        File.Delete(PidFile);
        return null;
    }

    internal async Task<CommandResult> StartAsync(int port, CancellationToken cancellationToken) => await user.RunAsync(
        [binaries.PgCtl, "start", "-w", "-t", "60", "-D", data, "-l", Log, "-o",
         $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {settings}"],
        cancellationToken);

    internal Task<CommandResult> StopAsync(string mode, CancellationToken cancellationToken) =>
        user.RunAsync([binaries.PgCtl, "stop", "-m", mode, "-w", "-t", "30", "-D", data], cancellationToken);

    internal string LogEnd() => File.Exists(Log) ? string.Join(" | ", File.ReadLines(Log).TakeLast(3)) : "no log";

    private async Task<bool> IsServerAsync(int pid, CancellationToken cancellationToken)
    {
        if (Directory.Exists("/proc/self"))
        {
            var file = $"/proc/{pid}/cmdline";
            return File.Exists(file) && (await File.ReadAllTextAsync(file, cancellationToken)).Contains(data, StringComparison.Ordinal);
        }
        var ps = await CommandLine.RunAsync(["ps", "-o", "command=", "-p", pid.ToString(CultureInfo.InvariantCulture)], cancellationToken);
        return ps.Output.Contains(data, StringComparison.Ordinal);
    }

    private static string LastLine(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no output";
}
