using EventPortal.Shared.Live;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

/// <summary>Servers that cannot notify each other tell by a table: what SQL Server does, run here on PostgreSQL (and each query translated for both).</summary>
public sealed class TableWireTests(LiveTableHost first) : IClassFixture<LiveTableHost>
{
    [Fact]
    public async Task Hold_OnOneServer_IsShownOnTheOther()
    {
        var stage = new Stage(first.Services);
        var show = await stage.OpenAsync("Через таблицю", quantity: 9);
        using var watcher = Watch.Picker(first.Second, show);
        await watcher.UntilAsync(p => p.Left() == 9, "9 places");

        for (var left = 8; left >= 6; left--)
        {
            Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
            await watcher.UntilAsync(p => p.Left() == left, $"{left} places");
        }
        Assert.Equal(0, await first.ListenersAsync());
        Assert.True(await WordsAsync() > 0);
    }

    [Fact]
    public async Task Clean_OldWords_AreRemovedAndYoungOnesStay()
    {
        var (wire, now) = (first.Services.GetRequiredService<TableWire>(), TimeProvider.System.GetUtcNow());
        await wire.SendAsync(LiveWords.Write(Guid.CreateVersion7(), null), default);
        var words = await WordsAsync();
        Assert.Equal(0, await wire.CleanAsync(now.AddMinutes(-5), default));
        Assert.Equal(words, await WordsAsync());

        Assert.True(await wire.CleanAsync(now.AddMinutes(5), default) >= words);
        Assert.Equal(0, await WordsAsync());
    }

    private Task<int> WordsAsync() => new Stage(first.Services).UseAsync(db => db.Set<LiveMessage>().CountAsync());
}
