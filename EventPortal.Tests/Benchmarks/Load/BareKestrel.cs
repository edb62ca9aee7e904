using System.Diagnostics;
using EventPortal.Shared.Data.PrivateServer;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>The process of <see cref="BareKestrelBenchmark"/>.</summary>
internal sealed class BareKestrel : IDisposable
{
    private readonly Process process;

    private BareKestrel(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<BareKestrel> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{ServerState.FreePort()}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(BareKestrel).Assembly.Location, "--benchmark", "BareKestrel", address.ToString() }) start.ArgumentList.Add(argument);
        // as a web project has it
        start.Environment["DOTNET_gcServer"] = "1";
        var bare = Process.Start(start)!;
        while (await bare.StandardOutput.ReadLineAsync() is { } line && line != "listening")
        {
        }
        return new(bare, address);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10))) process.Kill();
        process.Dispose();
    }
}
