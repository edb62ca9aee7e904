using System.Net;
using System.Text.Json;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Operations;

public sealed class HealthTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Live_Always_IsOk() => Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync("/health/live")).StatusCode);

    [Fact]
    public async Task Ready_AllWell_NamesEveryPart()
    {
        await Truth.WhenAsync(async () => (await portal.Client.GetAsync("/health/ready")).StatusCode is HttpStatusCode.OK, "ready");
        var text = await portal.Client.GetStringAsync("/health/ready");
        using var json = JsonDocument.Parse(text);
        Assert.Equal("Healthy", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(["database", "outbox", "scheduler", "catalog"], json.RootElement.GetProperty("parts").EnumerateObject().Select(p => p.Name));
        Assert.DoesNotContain("Password", text, StringComparison.OrdinalIgnoreCase);
    }
}
