using EventPortal.Analytics.Figures;
using EventPortal.Analytics.Views;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Analytics.Figures;

public sealed class EventFiguresTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly FiguresWorld world = new(portal);

    private DateTimeOffset Now => portal.Clock.Now;

    [Fact]
    public async Task FunnelAsync_FromLookingToComing_CountsCartsAndOrdersOnce()
    {
        var (tenant, course) = await ShownAsync();
        var (other, theirs) = await ShownAsync();
        await world.SaveAsync(
            new PageView(tenant.Id, course.EventId, Today, "facebook", 30, 20), new PageView(tenant.Id, course.EventId, Today.AddDays(-40), "direct", 7, 5),
            new PageView(other.Id, theirs.EventId, Today, "direct", 900, 900));
        var cart = Guid.CreateVersion7(Now);
        await world.HoldAsync(course, Now, cart);
        await world.HoldAsync(course, Now.AddMinutes(1), cart);
        await world.HoldAsync(course, Now);
        await world.HoldAsync(course, Now.AddDays(-40));
        await world.HoldAsync(theirs, Now);
        var sale = await world.SellAsync(tenant, Now, (course, 2, 1_000));
        await world.RegisterAsync(tenant, course, sale.Order, came: true);
        await world.RegisterAsync(tenant, course, sale.Order, came: true);
        await world.RegisterAsync(tenant, course, (await world.SellAsync(tenant, Now, (course, 1, 1_000))).Order, came: false);
        await world.PlaceAsync(tenant, Now, Currency.Uah, [(course, 1, 1_000)]);

        Assert.Equal(new(25, 3, 3, 2, 1), await FunnelAsync(tenant, new(course.EventId)));
        var month = await FunnelAsync(tenant, new(Period: Period.Of("30", Now)));
        Assert.Equal(new(20, 2, 3, 2, 1), month);
        Assert.Equal(1_000, month.Conversion);
        Assert.Equal(new(0, 0, 0, 0, 0), await FunnelAsync(other, new(course.EventId)));
        var everybody = await portal.SendAs(TestUsers.Admin, (FunnelQueries q) => q.FunnelAsync(new(course.EventId, IsPlatform: true), TestContext.Current.CancellationToken));
        Assert.Equal(new(25, 3, 3, 2, 1), everybody);
    }

    [Fact]
    public async Task SourcesAsync_ManySources_ShowsTheGreatestAndTheRest()
    {
        var (tenant, course) = await ShownAsync();
        await world.SaveAsync([.. Enumerable.Range(1, 10).Select(n => new PageView(tenant.Id, course.EventId, Today, $"site{n:00}", n * 2, n))]);

        var sources = await world.AskAsync(tenant, (FunnelQueries q) => q.SourcesAsync(new(course.EventId), TestContext.Current.CancellationToken));

        Assert.Equal(8, sources.Count);
        Assert.Equal(new("site10", 10, 20), sources[0]);
        Assert.Equal(new(VisitSource.Other, 1 + 2 + 3, 2 * (1 + 2 + 3)), sources[^1]);
    }

    [Fact]
    public async Task StateAsync_Event_TellsTypesPlacesAndLatestOrders()
    {
        var (tenant, course) = await ShownAsync();
        var sale = await world.SellAsync(tenant, Now.AddHours(-2), (course, 2, 10_000));
        await world.SellAsync(tenant, Now.AddHours(-1), (course, 1, 0));
        await world.PlaceAsync(tenant, Now, Currency.Uah, [(course, 1, 10_000)]);
        await world.RegisterAsync(tenant, course, sale.Order, came: true);
        await world.RegisterAsync(tenant, course, sale.Order, came: false);

        var state = (await world.AskAsync(tenant, (EventQueries q) => q.StateAsync(course.EventId, TestContext.Current.CancellationToken)))!;
        var latest = await world.AskAsync(tenant, (EventQueries q) => q.LatestAsync(course.EventId, TestContext.Current.CancellationToken));

        Assert.Equal((2, 1, 1, 100), (state.Taken, state.Came, state.Unpaid, state.Capacity));
        var type = Assert.Single(state.Tickets);
        Assert.Equal(1, type.Free);
        Assert.Equal([new Money(20_000, Currency.Uah)], type.Income);
        Assert.Equal([(1, false), (1, true), (2, true)], latest.Select(o => (o.Places, o.IsConfirmed)));
        var stranger = await world.TenantAsync();
        Assert.Null(await world.AskAsync(stranger, (EventQueries q) => q.StateAsync(course.EventId, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task RowsAsync_Period_HasARowPerEventWithItsOwnFigures()
    {
        var (tenant, course) = await ShownAsync();
        var second = await world.EventAsync(tenant, "Другий");
        await world.EventAsync(tenant, "Тихий");
        var sale = await world.SellAsync(tenant, Now, (course, 2, 10_000), (second, 1, 5_000));
        await world.RefundAsync(sale.Payment!, 10_000);
        await world.RegisterAsync(tenant, course, sale.Order, came: true);
        await world.HoldAsync(second, Now);
        await world.SaveAsync(new PageView(tenant.Id, second.EventId, Today, "direct", 4, 4));
        await world.SellAsync(tenant, Now.AddDays(-31), (second, 1, 99_000));

        var rows = await world.AskAsync(tenant, (TableQueries q) => q.RowsAsync(Period.Of("30", Now), TestContext.Current.CancellationToken));

        Assert.Equal([course.EventId, second.EventId], rows.Select(r => r.Id));
        Assert.Equal((0, 0, 1, 1, 2, 1), (rows[0].Visitors, rows[0].Started, rows[0].Placed, rows[0].Confirmed, rows[0].Places, rows[0].Came));
        Assert.Equal((4, 1, 1, 1, 1, 0), (rows[1].Visitors, rows[1].Started, rows[1].Placed, rows[1].Confirmed, rows[1].Places, rows[1].Came));
        Assert.Equal([12_000L, 3_000L], rows.Select(r => r.Income[0].Net.MinorUnits));
    }

    [Fact]
    public async Task NotesAsync_Organization_NamesDraftsSoonAndFullEvents()
    {
        var (tenant, _) = await ShownAsync();
        var draft = await world.EventAsync(tenant, "Чернетка", published: false, startsIn: TimeSpan.FromDays(5));
        await world.EventAsync(tenant, "Далека чернетка", published: false, startsIn: TimeSpan.FromDays(50));
        var full = await world.EventAsync(tenant, "Повна", quantity: 0);
        await world.EventAsync(tenant, "Без меж", quantity: null, startsIn: TimeSpan.FromDays(2));
        await world.ChangeAsync<EventPortal.Catalog.Products.Product>(full.TicketId, p => p.Offer(p.FullPrice, null, 10));

        var coming = await world.AskAsync(tenant, (OfficeQueries q) => q.ComingAsync(TestContext.Current.CancellationToken));
        var notes = await world.AskAsync(tenant, (OfficeQueries q) => q.NotesAsync(TestContext.Current.CancellationToken));

        Assert.Equal("Без меж", coming[0].Title);
        Assert.True(coming[0].IsUnlimited);
        Assert.Equal([draft.EventId], notes.Drafts.Select(d => d.Id));
        Assert.Empty(notes.Full);
        await portal.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
            db.Set<EventPortal.Catalog.Products.Product>().Where(p => p.Id == full.TicketId), s => s.SetProperty(p => p.SoldCount, 9), TestContext.Current.CancellationToken));
        Assert.Equal([full.EventId], (await world.AskAsync(tenant, (OfficeQueries q) => q.NotesAsync(TestContext.Current.CancellationToken))).Full.Select(f => f.Id));
    }

    private DateOnly Today => PortalFormats.Today(Now, OfficeTime.Zone);

    private async Task<(FiguresWorld.Tenant, FiguresWorld.Shown)> ShownAsync()
    {
        var tenant = await world.TenantAsync();
        return (tenant, await world.EventAsync(tenant));
    }

    private Task<Funnel> FunnelAsync(FiguresWorld.Tenant tenant, FigureScope scope) =>
        world.AskAsync(tenant, (FunnelQueries q) => q.FunnelAsync(scope, TestContext.Current.CancellationToken));
}
