using System.Globalization;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Components;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Walks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

/// <summary>A cart is changed in one tab and followed in another, which another server serves.</summary>
public sealed class CartFollowsTests(LiveHost first) : IClassFixture<LiveHost>
{
    [Fact]
    public async Task Cart_ChangedElsewhere_IsFollowedFromItsFirstLineToItsEnd()
    {
        var stage = new Stage(first.Services);
        var show = await stage.OpenAsync("Дві вкладки");
        var key = new CartKey(null, Codes.NewToken());
        await using var tab = first.Second.Services.CreateAsyncScope();
        tab.ServiceProvider.GetRequiredService<CartSession>().SessionKey = key.SessionKey;
        var board = tab.ServiceProvider.GetRequiredService<CartBoard>();
        Assert.True((await board.GetAsync(default)).IsEmpty);
        var uk = CultureInfo.GetCultureInfo("uk-UA");
        (CultureInfo.CurrentUICulture, var language) = (uk, "");
        board.Changed += () => language = CultureInfo.CurrentUICulture.Name;
        board.FollowLive(work => work());

        var line = (await CartAsync(c => c.AddAsync(key, show.ProductId, null, 2, null, default))).ItemId!.Value;
        await SeesAsync(board, c => c.Lines is [{ Quantity: 2 }], "two places");
        await CartAsync(c => c.ChangeQuantityAsync(key, line, 3, default));
        await SeesAsync(board, c => c.Lines is [{ Quantity: 3 }], "three places");
        await stage.EndHoldsAsync(show);
        await SeesAsync(board, c => c.HasEndedHolds, "the time is over");
        await CartAsync(async c =>
        {
            await c.RemoveAsync(key, line, default);
            return true;
        });
        await SeesAsync(board, c => c.IsEmpty, "nothing");
        // read on a thread of the server's, shown in the visitor's language
        Assert.Equal("uk-UA", language);
    }

    [Fact]
    public async Task Board_Disposed_FollowsNothing()
    {
        var changes = first.Second.Services.GetRequiredService<LiveChanges>();
        var before = changes.Count;
        await using (var tab = first.Second.Services.CreateAsyncScope())
        {
            tab.ServiceProvider.GetRequiredService<CartSession>().SessionKey = Codes.NewToken();
            tab.ServiceProvider.GetRequiredService<CartBoard>().FollowLive(work => work());
            Assert.Equal(before + 1, changes.Count);
        }
        Assert.Equal(before, changes.Count);
    }

    private static Task SeesAsync(CartBoard board, Func<CartView, bool> reached, string what) =>
        Truth.WhenAsync(() => Task.FromResult(board.View is { } view && reached(view)), what, seconds: 5);

    private async Task<TResult> CartAsync<TResult>(Func<CartService, Task<TResult>> act)
    {
        await using var scope = first.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(Support.TestUsers.Guest);
        return await act(scope.ServiceProvider.GetRequiredService<CartService>());
    }
}
