using System.Globalization;
using EventPortal.Analytics.Charts;
using EventPortal.Analytics.Figures;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Analytics.Charts;

public sealed class ChartTests
{
    private static readonly CultureInfo Uk = new("uk-UA");
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [Theory]
    [InlineData(0, "0,1")]
    [InlineData(1, "0,1")]
    [InlineData(4, "0,1,2,3,4")]
    [InlineData(31, "0,10,20,30,40")]
    [InlineData(118_630, "0,50000,100000,150000")]
    public void Ticks_Greatest_AreRoundAndFew(long greatest, string expected) => Assert.Equal(expected, string.Join(',', ChartScale.Ticks(greatest)));

    [Fact]
    public void Of_Month_IsABarPerDayWithItsParts()
    {
        SalesDay day = new(Monday, 7, 2, new Dictionary<string, (long, long)> { [Currency.Uah] = (70_000, 20_000) });
        var bars = new SalesBars(Monday.AddDays(-1), Monday.AddDays(1), null).Of([day], Uk, Monday);
        Assert.Equal([(0L, 0L), (5L, 2L), (0L, 0L)], bars.Select(b => (b.First, b.Second)));
        Assert.Equal(["15", "16", "17"], bars.Select(b => b.Axis));
        var money = new SalesBars(Monday, Monday, Currency.Uah).Of([day], Uk, Monday);
        Assert.Equal((50_000, 20_000), (money[0].First, money[0].Second));
        Assert.Equal(0, new SalesBars(Monday, Monday, Currency.Eur).Of([day], Uk, Monday)[0].Total);
    }

    [Fact]
    public void Of_LongTime_IsWeeksFromMondayThenMonths()
    {
        SalesDay[] days = [Sold(Monday.AddDays(-1), 1), Sold(Monday, 2), Sold(Monday.AddDays(6), 4)];
        var weeks = new SalesBars(Monday.AddDays(-200), Monday.AddDays(6), null);
        Assert.Equal(BarSpan.Week, weeks.Span);
        Assert.Equal([1L, 6L], weeks.Of(days, Uk, Monday).TakeLast(2).Select(b => b.Total));
        var months = new SalesBars(Monday.AddDays(-800), Monday.AddDays(20), null);
        Assert.Equal(BarSpan.Month, months.Span);
        Assert.Equal([7L, 0L], months.Of(days, Uk, Monday).TakeLast(2).Select(b => b.Total));
    }

    [Fact]
    public void Period_OverTheChangeOfClocks_HasWholeDays()
    {
        var period = Period.Of("7", new(2026, 10, 26, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal((7, new DateOnly(2026, 10, 20)), (period.Days, period.From));
        // summer time ended on the 25th: a week of 169 hours
        Assert.Equal(TimeSpan.FromHours(7 * 24 + 1), period.End - period.Start);
        Assert.Equal(period.Start, period.Previous.End);
        Assert.Equal(Period.Usual, Period.Of("31 OR 1", period.Start).Days);
    }

    private static SalesDay Sold(DateOnly day, int places) => new(day, places, 0, new Dictionary<string, (long, long)>());
}
