using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Operations;

public sealed class PortalProcessTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"portal-process-{Guid.CreateVersion7():N}");

    [Fact]
    public async Task Start_AfterKill_AdoptsTheDatabaseAndStopsItAtTheEnd()
    {
        await using (var killed = await PortalProcess.Start(Private).WhenReadyAsync()) await killed.KillAsync();
        Assert.True(File.Exists(PidFile));
        await using var second = await PortalProcess.Start(Private).WhenReadyAsync();
        Assert.Contains("runs already", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, await second.StopAsync());
        Assert.False(File.Exists(PidFile));
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database:Provider")]
    [InlineData("Database__MaxPoolSize", "0", "MaxPoolSize")]
    [InlineData("Database__Provider", "SqlServer", "Database:ConnectionString")]
    [InlineData("Web__Proxies__0", "not-an-address", "Web:Proxies")]
    [InlineData("Database__ConnectionString", "Host=127.0.0.1;Port=1;Username=x;Timeout=2", "database cannot be prepared")]
    public async Task Start_WrongOption_EndsWithOneLineThatNamesIt(string name, string value, string named)
    {
        await using var portal = PortalProcess.Start(new Dictionary<string, string>(Private, StringComparer.Ordinal) { [name] = value });
        Assert.Equal(1, await portal.WhenEndedAsync());
        var line = Assert.Single(portal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("EventPortal does not start: ", line, StringComparison.Ordinal);
        Assert.Contains(named, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Production_LogsJsonLines()
    {
        await using var portal = await PortalProcess.Start(Private).WhenReadyAsync();
        await portal.StopAsync();
        Assert.All(portal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => System.Text.Json.JsonDocument.Parse(line).Dispose());
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string PidFile => Path.Combine(folder, "cluster", "data", "postmaster.pid");

    private Dictionary<string, string> Private => new(StringComparer.Ordinal) { ["Database__PrivateFolder"] = folder };
}
