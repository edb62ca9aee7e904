using EventPortal.Analytics.Figures;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Analytics.Figures;

public sealed class SalesQueriesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly FiguresWorld world = new(portal);

    private DateTimeOffset Now => portal.Clock.Now;

    [Fact]
    public async Task SumAsync_EveryKindOfOrder_IsExactPerCurrency()
    {
        var (tenant, other) = (await world.TenantAsync(), await world.TenantAsync());
        var (course, second) = (await world.EventAsync(tenant), await world.EventAsync(tenant));
        await world.SellAsync(tenant, Now, (course, 2, 10_000));
        await world.SellAsync(tenant, Now, Currency.Eur, (course, 1, 5_050));
        await world.SellAsync(tenant, Now, (course, 3, 0));
        // one place of two goes back, a third of it still on its way
        var partly = await world.SellAsync(tenant, Now, (course, 2, 15_000));
        await world.RefundAsync(partly.Payment!, 10_000);
        await world.RefundAsync(partly.Payment!, 5_000, isThrough: false);
        // cancelled, and all of its money went back
        var whole = await world.SellAsync(tenant, Now, (course, 1, 7_000));
        await world.RefundAsync(whole.Payment!, 7_000);
        await world.ChangeAsync<Order>(whole.Order.Id, o => { o.Cancel("Хворий", Now); o.MarkRefunded(); });
        // paid twice: the second payment is given back, and was never income
        var twice = await world.SellAsync(tenant, Now, (course, 1, 4_000));
        await world.RefundAsync(await world.PayAgainAsync(tenant, twice.Order), 4_000);
        // of an order with two events each bears its share: 6000 of 8000 for this one
        var mixed = await world.SellAsync(tenant, Now, (course, 1, 6_000), (second, 1, 2_000));
        await world.RefundAsync(mixed.Payment!, 4_000);
        await world.PlaceAsync(tenant, Now, Currency.Uah, [(course, 5, 10_000)]);
        await world.SellAsync(other, Now, (await world.EventAsync(other), 9, 99_000));

        var sums = await world.SumAsync(tenant, new(course.EventId));

        Assert.Equal((7, 11), (sums.Orders, sums.Places));
        Assert.Equal(
            [new(new(67_000, Currency.Uah), new(15_000 + 7_000 + 3_000, Currency.Uah)), new Income(new(5_050, Currency.Eur), Money.Zero(Currency.Eur))], sums.Income);
        Assert.Equal(new Money(42_000, Currency.Uah), sums.Income[0].Net);
        var both = await world.SumAsync(tenant, new());
        Assert.Equal(new Income(new(69_000, Currency.Uah), new(26_000, Currency.Uah)), both.Income[0]);
    }

    [Fact]
    public async Task SumAsync_CancelledWhoseMoneyIsOnItsWay_IsNoIncome()
    {
        var tenant = await world.TenantAsync();
        var course = await world.EventAsync(tenant);
        var sale = await world.SellAsync(tenant, Now, (course, 1, 7_000));
        await world.RefundAsync(sale.Payment!, 7_000, isThrough: false);
        await world.ChangeAsync<Order>(sale.Order.Id, o => o.Cancel("Хворий", Now));

        Assert.True((await world.SumAsync(tenant, new(course.EventId))).Income[0].Net.IsZero);
    }

    [Fact]
    public async Task SumAsync_Period_EndsAtMidnightInKyiv()
    {
        var tenant = await world.TenantAsync();
        var course = await world.EventAsync(tenant);
        var period = Period.Of("7", Now);
        await world.SellAsync(tenant, period.Start, (course, 1, 1_000));
        await world.SellAsync(tenant, period.Start.AddSeconds(-1), (course, 1, 100));
        await world.SellAsync(tenant, period.Previous.Start, (course, 1, 10));

        Assert.Equal(1_000, (await world.SumAsync(tenant, new(Period: period))).Income[0].Sold.MinorUnits);
        Assert.Equal(110, (await world.SumAsync(tenant, new FigureScope(Period: period).Before)).Income[0].Sold.MinorUnits);
    }

    [Theory]
    [InlineData("Europe/Kyiv", 22)]
    [InlineData("Asia/Kathmandu", 18)] // a quarter to six ahead of UTC
    public async Task DaysAsync_Midnight_IsTheEventsOwn(string zone, int utcHour)
    {
        var tenant = await world.TenantAsync();
        var course = await world.EventAsync(tenant, zone: zone);
        var midnight = new DateTimeOffset(2026, 11, 10, utcHour, zone == "Asia/Kathmandu" ? 15 : 0, 0, TimeSpan.Zero);
        await world.SellAsync(tenant, midnight.AddSeconds(-1), (course, 1, 1_000));
        await world.SellAsync(tenant, midnight, (course, 2, 1_000));
        var given = await world.SellAsync(tenant, midnight.AddHours(1), (course, 4, 1_000));
        await world.ChangeAsync<Order>(given.Order.Id, o => o.Cancel("Хворий", Now));
        await world.SellAsync(tenant, midnight.AddHours(2), Currency.Usd, (course, 1, 300));

        var days = await world.AskAsync(tenant, (SalesQueries q) =>
            q.DaysAsync(new(course.EventId), TimeZoneInfo.FindSystemTimeZoneById(zone), TestContext.Current.CancellationToken));

        Assert.Equal([new(2026, 11, 10), new DateOnly(2026, 11, 11)], days.Select(d => d.Day));
        Assert.Equal([(1, 0), (7, 4)], days.Select(d => (d.Places, d.Canceled)));
        Assert.Equal((6_000, 4_000), days[1].Money[Currency.Uah]);
        Assert.Equal((300, 0), days[1].Money[Currency.Usd]);
    }

    [Fact]
    public async Task OrganizationsAsync_WholePortal_IsByTurnoverAfterReturns()
    {
        portal.Clock.Advance(TimeSpan.FromDays(400));
        var (great, small) = (await world.TenantAsync(), await world.TenantAsync());
        var sale = await world.SellAsync(great, Now, (await world.EventAsync(great), 2, 50_000));
        await world.RefundAsync(sale.Payment!, 50_000);
        await world.SellAsync(small, Now, (await world.EventAsync(small), 1, 20_000));
        var period = Period.Of("30", Now);

        var found = await portal.SendAs(TestUsers.Admin, (PlatformQueries q) => q.OrganizationsAsync(period, TestContext.Current.CancellationToken));
        var sums = await portal.SendAs(TestUsers.Admin, (PlatformQueries q) => q.SumAsync(period, TestContext.Current.CancellationToken));

        Assert.Equal([great.Id, small.Id], found.Select(o => o.Id));
        Assert.Equal([50_000L, 20_000L], found.Select(o => o.Income[0].Net.MinorUnits));
        Assert.Equal(new(2, 2, 2), sums);
    }
}
