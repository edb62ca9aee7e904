using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// Dates and times as DESIGN §7 writes them: 20 листопада, пт, 18:30 (Київ). The year stands only when it is not the current one,
/// the city of the event's zone always, the reader's own time when it differs. Moments are given in UTC or with any offset.
/// </summary>
public static class PortalFormats
{
    private const char Nbsp = Words.Nbsp;

    /// <summary>20 листопада · 20 November · 20 ноября, with the year when it is not this one.</summary>
    public static string Day(CultureInfo culture, DateOnly day, DateOnly today) =>
        $"{Number(day.Day)}{Nbsp}{CalendarWords.Of(culture).Months[day.Month - 1]}{Year(day, today)}";

    /// <summary>20 лист · 20 Nov · 20 ноя.</summary>
    public static string ShortDay(CultureInfo culture, DateOnly day, DateOnly today) =>
        $"{Number(day.Day)}{Nbsp}{ShortMonth(culture, day)}{Year(day, today)}";

    /// <summary>20 листопада, пт · Fri, 20 November.</summary>
    public static string DayAndWeekday(CultureInfo culture, DateOnly day, DateOnly today)
    {
        var text = Day(culture, day, today);
        var weekday = Weekday(culture, day);
        return Words.Language(culture) == "en" ? $"{weekday}, {text}" : $"{text}, {weekday}";
    }

    /// <summary>20 листопада, пт, 18:30 (Київ), and ", у вас 17:30" when the <paramref name="reader"/> has another time.</summary>
    public static string Moment(CultureInfo culture, DateTimeOffset moment, TimeZoneInfo zone, DateTimeOffset now, TimeZoneInfo? reader = null)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var text = $"{DayAndWeekday(culture, DateOf(local), Today(now, zone))}, {Clock(local)}";
        return text + City(culture, zone) + OwnTime(culture, moment, local, now, reader);
    }

    /// <summary>18:30 (Київ), у вас 17:30.</summary>
    public static string Time(CultureInfo culture, DateTimeOffset moment, TimeZoneInfo zone, DateTimeOffset now, TimeZoneInfo? reader = null)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return Clock(local) + City(culture, zone) + OwnTime(culture, moment, local, now, reader);
    }

    /// <summary>18:30.</summary>
    public static string ClockTime(DateTimeOffset moment, TimeZoneInfo zone) => Clock(TimeZoneInfo.ConvertTime(moment, zone));

    /// <summary>
    /// One day: 20 листопада, пт, 18:30–20:00 (Київ). Several: 20 листопада – 8 грудня · 18:30–20:00 (Київ), from the first start to the last end.
    /// </summary>
    public static string Range(CultureInfo culture, DateTimeOffset starts, DateTimeOffset ends, TimeZoneInfo zone, DateTimeOffset now, TimeZoneInfo? reader = null)
    {
        var (from, to) = (TimeZoneInfo.ConvertTime(starts, zone), TimeZoneInfo.ConvertTime(ends, zone));
        var today = Today(now, zone);
        // A night that ends before dawn is one evening to people, not two dates.
        var oneDay = DateOf(from) == DateOf(to) || (ends - starts < TimeSpan.FromHours(14) && to.Hour < 6);
        var days = oneDay
            ? $"{DayAndWeekday(culture, DateOf(from), today)},"
            : $"{Days(culture, DateOf(from), DateOf(to), today)} ·";
        return $"{days} {Clock(from)}{Dash}{Clock(to)}{City(culture, zone)}{OwnTime(culture, starts, from, now, reader)}";
    }

    /// <summary>20 листопада – 8 грудня · 6–8 грудня; the year stands at the end, and at both when they differ.</summary>
    public static string Days(CultureInfo culture, DateOnly from, DateOnly to, DateOnly today)
    {
        if (from == to) return Day(culture, from, today);
        if (from.Year != to.Year) return $"{Day(culture, from, to)} – {Day(culture, to, from)}";
        return from.Month == to.Month
            ? $"{Number(from.Day)}{Dash}{Day(culture, to, today)}"
            : $"{Day(culture, from, from)} – {Day(culture, to, today)}";
    }

    /// <summary>Short weekday: пт, Fri, пт.</summary>
    public static string Weekday(CultureInfo culture, DateOnly day) => CalendarWords.Of(culture).Weekdays[(int)day.DayOfWeek];

    /// <summary>п’ятниця, Friday, пятница.</summary>
    public static string LongWeekday(CultureInfo culture, DateOnly day) => CalendarWords.Of(culture).LongWeekdays[(int)day.DayOfWeek];

    /// <summary>лист, Nov, ноя.</summary>
    public static string ShortMonth(CultureInfo culture, DateOnly day) => CalendarWords.Of(culture).ShortMonths[day.Month - 1];

    /// <summary>The date in a zone: the "today" of the other methods.</summary>
    public static DateOnly Today(DateTimeOffset now, TimeZoneInfo zone) => DateOf(TimeZoneInfo.ConvertTime(now, zone));

    private static string Dash => $"{Words.Joiner}–{Words.Joiner}";

    private static string OwnTime(CultureInfo culture, DateTimeOffset moment, DateTimeOffset local, DateTimeOffset now, TimeZoneInfo? reader)
    {
        if (reader is null) return "";
        var own = TimeZoneInfo.ConvertTime(moment, reader);
        if (own.Offset == local.Offset) return "";
        var day = DateOf(own) == DateOf(local) ? "" : Day(culture, DateOf(own), Today(now, reader)) + ", ";
        return $", {CalendarWords.Of(culture).You}{Nbsp}{day}{Clock(own)}";
    }

    private static string City(CultureInfo culture, TimeZoneInfo zone) => $"{Nbsp}({ZoneCity.Name(culture, zone)})";

    private static string Year(DateOnly day, DateOnly today) => day.Year == today.Year ? "" : $"{Nbsp}{Number(day.Year)}";

    private static string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly DateOf(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
