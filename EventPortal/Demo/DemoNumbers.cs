using System.Globalization;

namespace EventPortal.Demo;

/// <summary>Order numbers of past days, OR-ddMMyy-NNN by the day in Kyiv.</summary>
internal sealed class DemoNumbers
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    internal Dictionary<DateOnly, int> Last { get; } = [];

    internal string Next(DateTimeOffset placedAt)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(placedAt, Kyiv).DateTime);
        var number = Last[day] = Last.GetValueOrDefault(day) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"OR-{day:ddMMyy}-{number:000}");
    }
}
