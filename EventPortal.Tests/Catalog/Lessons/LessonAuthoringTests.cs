using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Parts;
using EventPortal.Sales.Carts;
using EventPortal.Tests.Catalog.Parts;
using EventPortal.Tests.Sales;
using Xunit;

namespace EventPortal.Tests.Catalog.Lessons;

public sealed class LessonAuthoringTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_LessonsOfARule_StandByTime()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        var start = shop.Clock.Now.AddDays(30);
        await office.DoAsync((LessonAuthoring a) => a.AddAsync(offered.EventId, [new(start.AddDays(7), "Друге", null), new(start, "Перше", null)], Token));
        var rows = await RowsAsync(office, offered.EventId);
        Assert.Equal(["Перше", "Друге"], rows.Select(r => r.Title!));
        await office.DoAsync((LessonAuthoring a) => a.ChangeAsync(offered.EventId, rows[0].Id, rows[0].Version, new(start.AddDays(14), "Останнє", null), Token));
        await office.RefusedAsync(PartsErrors.ChangedMeanwhile, (LessonAuthoring a) => a.ChangeAsync(offered.EventId, rows[0].Id, rows[0].Version, new(start, "?", null), Token));
        Assert.Equal(["Друге", "Останнє"], (await RowsAsync(office, offered.EventId)).Select(r => r.Title!));
    }

    [Fact]
    public async Task DeleteAsync_RunThatSomebodyChose_IsRefused()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        await office.DoAsync((LessonAuthoring a) => a.LetChooseAsync(offered.EventId, true, Token));
        var start = shop.Clock.Now.AddDays(30);
        await office.DoAsync((LessonAuthoring a) => a.AddAsync(offered.EventId, [new(start, null, null), new(start.AddDays(1), null, null), new(start.AddDays(2), null, null)], Token));
        var rows = await RowsAsync(office, offered.EventId);
        await BuyAsync(offered, rows[0].Id);
        Assert.Equal(HoldOutcome.Held, (await shop.UseAsync((CartService c) => c.AddAsync(ShopFixture.NewKey(), offered.ProductId, rows[1].Id, 1, null, Token))).Outcome);
        foreach (var row in rows.Take(2))
            await office.RefusedAsync(PartsErrors.LessonHasRegistrants, (LessonAuthoring a) => a.DeleteAsync(offered.EventId, row.Id, row.Version, Token));
        await office.DoAsync((LessonAuthoring a) => a.DeleteAsync(offered.EventId, rows[2].Id, rows[2].Version, Token));
        Assert.Equal([1, 1], (await RowsAsync(office, offered.EventId)).Select(r => r.Registrants));
        await office.RefusedAsync(PartsErrors.RunsAreChosen, (LessonAuthoring a) => a.LetChooseAsync(offered.EventId, false, Token));
    }

    private async Task BuyAsync(Offered offered, Guid run)
    {
        var key = ShopFixture.NewKey();
        Assert.Equal(HoldOutcome.Held, (await shop.UseAsync((CartService c) => c.AddAsync(key, offered.ProductId, run, 1, null, Token))).Outcome);
        var placed = Assert.IsType<EventPortal.Sales.Checkout.PlaceOutcome.Placed>(await shop.PlaceAsync(await shop.FormAsync(key), key));
        await shop.PayAsync(placed.Orders[0]);
    }

    private static Task<IReadOnlyList<LessonRow>> RowsAsync(Office office, Guid eventId) => office.DoAsync((PartsQueries q) => q.LessonsAsync(eventId, Token));
}
