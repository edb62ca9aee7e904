using EventPortal.Demo;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Demo;

/// <summary>A portal with the demo data.</summary>
public sealed class DemoFixture(PostgresServer server) : PortalFixture(server), IAsyncLifetime
{
    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.True(await Services.GetRequiredService<DemoSeeder>().SeedAsync(CancellationToken.None));
    }
}
