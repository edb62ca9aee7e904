using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

/// <summary>PostgreSQL ends hard under servers whose pages are open.</summary>
public sealed class LiveRestartTests
{
    [Fact]
    public async Task Restart_OfTheDatabase_PagesFollowAgainByThemselves()
    {
        await using var server = new PostgresServer { IsDurable = true };
        await server.InitializeAsync();
        var host = new LiveHost(server);
        await using IAsyncLifetime both = host;
        await both.InitializeAsync();
        var show = await new Stage(host.Services).OpenAsync("Перезапуск", quantity: 9);
        using var watcher = Watch.Picker(host.Second, show);
        await watcher.UntilAsync(p => p.Left() == 9, "9 places");

        await server.RestartHardAsync(TimeSpan.FromSeconds(1));
        await HoldAsync(host, show);
        await watcher.UntilAsync(p => p.Left() == 8, "8 places after the restart");
        await Truth.WhenAsync(async () => await host.ListenersAsync() == 2, "two listeners");
        Assert.True(await new Shopper(host.Services).HoldAsync(show.ProductId));
        await watcher.UntilAsync(p => p.Left() == 7, "7 places by the new line");
    }

    // the first questions after a crash meet connections that are gone
    private static Task HoldAsync(LiveHost host, Show show) => Truth.WhenAsync(async () =>
    {
        try
        {
            return await new Shopper(host.Services).HoldAsync(show.ProductId);
        }
        catch (Exception e) when (e is DbUpdateException or NpgsqlException or InvalidOperationException)
        {
            return false;
        }
    }, "a hold after the restart");
}
