using System.Diagnostics;
using System.Globalization;

namespace EventPortal.Tests.Support;

/// <summary>A small process that outlives a killed test run: it waits for the run to end, then ends the run's server and removes its folder.</summary>
internal static class ServerWatch
{
    private const string Script = """
        while kill -0 "$1" 2>/dev/null; do sleep 1; done
        sleep 3
        [ -f "$3" ] && kill -QUIT "$(head -1 "$3")" 2>/dev/null && sleep 1
        case "$2" in */portal-tests-*) rm -rf "$2" ;; esac
        """;

    internal static Task BeginAsync(string folder, string pidFile)
    {
        // a session of its own, or the signal that ends the run would end the watcher too
        var start = new ProcessStartInfo(File.Exists("/usr/bin/setsid") ? "/usr/bin/setsid" : "/usr/bin/nohup")
        {
            WorkingDirectory = "/", UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in new[] { "/bin/sh", "-c", $"exec >/dev/null 2>&1 </dev/null; {Script}", "server-watch",
            Environment.ProcessId.ToString(CultureInfo.InvariantCulture), folder, pidFile }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start);
        return Task.CompletedTask;
    }
}
