using EventPortal.Shared.Live;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

/// <summary>Servers that cannot notify each other tell by a table: what SQL Server does, run here on PostgreSQL (and each query translated for both).</summary>
public sealed class TableWireTests(LiveTableHost first) : IClassFixture<LiveTableHost>
{
    [Fact]
    public async Task Hold_OnOneServer_IsShownOnTheOtherSoon()
    {
        var stage = new Stage(first.Services);
        var show = await stage.OpenAsync("Через таблицю", quantity: 9);
        using var watcher = Watch.Picker(first.Second, show);
        await watcher.UntilAsync(p => p.Left() == 9, "9 places");

        for (var left = 8; left >= 6; left--)
        {
            Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
            Assert.InRange(await watcher.UntilAsync(p => p.Left() == left, $"{left} places"), TimeSpan.Zero, TimeSpan.FromSeconds(1.5));
        }
        Assert.Equal(0, await first.ListenersAsync());
        Assert.True(await stage.UseAsync(db => db.Set<LiveMessage>().AnyAsync()));
    }
}
