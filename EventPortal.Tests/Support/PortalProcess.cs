using System.Collections.Concurrent;
using System.Diagnostics;
using EventPortal.Shared.Data.PrivateServer;

namespace EventPortal.Tests.Support;

/// <summary>The portal as a process of its own, for what only a process shows: being killed, exit codes, the private server.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private PortalProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    /// <summary>What it wrote so far, both streams.</summary>
    public string Output => string.Join('\n', lines);

    /// <param name="settings">As environment variables: "Database__ConnectionString".</param>
    /// <param name="environment">Whose rules hold.</param>
    /// <param name="at">Where it listens: a server that is started anew has the address of the one that ended. Null: at a free port.</param>
    /// <param name="published">The folder of a published portal. Null: the one that the tests were built with.</param>
    public static PortalProcess Start(IReadOnlyDictionary<string, string> settings, string environment = "Production", Uri? at = null, string? published = null)
    {
        var address = at ?? new Uri($"http://127.0.0.1:{ServerState.FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = published ?? Path.Combine(TestComposition.Root, "EventPortal"), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(published ?? AppContext.BaseDirectory, "EventPortal.dll"));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        // production does not start without a mail server
        start.Environment["Mail__Host"] = "127.0.0.1";
        start.Environment["Mail__From"] = "portal@tests.invalid";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var portal = new PortalProcess(new Process { StartInfo = start }, address);
        portal.process.OutputDataReceived += (_, e) => portal.Keep(e.Data);
        portal.process.ErrorDataReceived += (_, e) => portal.Keep(e.Data);
        portal.process.Start();
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        return portal;
    }

    public async Task<PortalProcess> WhenReadyAsync(TimeSpan? atMost = null)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < (atMost ?? TimeSpan.FromSeconds(90)))
        {
            if (process.HasExited) throw new InvalidOperationException($"The portal ended with {process.ExitCode}: {Output}");
            try
            {
                if ((await Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode) return this;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(200);
        }
        throw new TimeoutException("The portal is not ready: " + Output);
    }

    public Task<int> WhenEndedAsync() => WhenEndedAsync(TimeSpan.FromSeconds(60));

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await WhenEndedAsync();
    }

    /// <summary>As Ctrl+C or the service manager stops it.</summary>
    public async Task<int> StopAsync()
    {
        if (!process.HasExited) await CommandLine.RunAsync(["kill", "-TERM", $"{process.Id}"], default);
        return await WhenEndedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await StopAsync();
        Client.Dispose();
        process.Dispose();
    }

    private async Task<int> WhenEndedAsync(TimeSpan atMost)
    {
        using var timeout = new CancellationTokenSource(atMost);
        await process.WaitForExitAsync(timeout.Token);
        return process.ExitCode;
    }

    private void Keep(string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }
}
