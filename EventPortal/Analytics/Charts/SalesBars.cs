using System.Globalization;
using EventPortal.Analytics.Figures;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Analytics.Charts;

/// <summary>How wide a bar is in time.</summary>
public enum BarSpan
{
    Day,
    Week,
    Month,
}

/// <summary>Days of sales as bars: a day each, a week or a month each where days would be hairs.</summary>
/// <param name="Currency">Money of this currency; null: places.</param>
internal sealed record SalesBars(DateOnly From, DateOnly Till, string? Currency)
{
    private const int MostDays = 92;
    private const int MostWeeks = 550;
    private const int DaysOfMonth = 31;
    private const int DaysOfWeek = 7;

    public BarSpan Span => (Till.DayNumber - From.DayNumber) switch { < MostDays => BarSpan.Day, < MostWeeks => BarSpan.Week, _ => BarSpan.Month };

    public IReadOnlyList<ChartBar> Of(IReadOnlyList<SalesDay> days, CultureInfo culture, DateOnly today)
    {
        var byBar = days.ToLookup(d => StartOf(d.Day));
        List<ChartBar> bars = [];
        for (var at = StartOf(From); at <= Till; at = Next(at))
        {
            var sum = byBar[at].Select(Parts).Aggregate((Kept: 0L, Canceled: 0L), (a, b) => (a.Kept + b.Kept, a.Canceled + b.Canceled));
            bars.Add(new(Axis(culture, at, bars.Count == 0), Label(culture, at, today), sum.Kept, sum.Canceled));
        }
        return bars;
    }

    private (long Kept, long Canceled) Parts(SalesDay day)
    {
        if (Currency is null) return (day.Places - day.Canceled, day.Canceled);
        var (sold, canceled) = day.Money.GetValueOrDefault(Currency);
        return (sold - canceled, canceled);
    }

    private DateOnly StartOf(DateOnly day) => Span switch
    {
        BarSpan.Day => day,
        // weeks begin on Monday
        BarSpan.Week => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)),
        _ => new(day.Year, day.Month, 1),
    };

    private DateOnly Next(DateOnly at) => Span switch { BarSpan.Day => at.AddDays(1), BarSpan.Week => at.AddDays(DaysOfWeek), _ => at.AddMonths(1) };

    private string Axis(CultureInfo culture, DateOnly at, bool isFirst) => Span switch
    {
        BarSpan.Month => isFirst || at.Month == 1 ? $"{PortalFormats.ShortMonth(culture, at)} {at.Year.ToString(CultureInfo.InvariantCulture)}" : PortalFormats.ShortMonth(culture, at),
        BarSpan.Day when Till.DayNumber - From.DayNumber < DaysOfMonth => at.Day.ToString(CultureInfo.InvariantCulture),
        _ => PortalFormats.ShortDay(culture, at, at),
    };

    private string Label(CultureInfo culture, DateOnly at, DateOnly today) => Span switch
    {
        BarSpan.Day => PortalFormats.DayAndWeekday(culture, at, today),
        BarSpan.Week => PortalFormats.Days(culture, at, at.AddDays(DaysOfWeek - 1), today),
        _ => $"{PortalFormats.ShortMonth(culture, at)} {at.Year.ToString(CultureInfo.InvariantCulture)}",
    };
}
