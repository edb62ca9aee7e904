namespace EventPortal.Demo.Json;

/// <summary>A moment of the demo data (Data/README.md): counted from the day of seeding, fixed, or minutes ago.</summary>
public sealed record DemoMoment(int? InDays, string? Weekday, string? Date, string? Time, string? Zone, int? MinutesAgo)
{
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <param name="now">The moment of seeding.</param>
    /// <param name="defaultZone">IANA id, where the moment names none.</param>
    public DateTimeOffset At(DateTimeOffset now, string defaultZone = "Europe/Kyiv")
    {
        if (MinutesAgo is { } minutes) return now.AddMinutes(-minutes);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone ?? defaultZone);
        var day = Date is null
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(InDays ?? 0)
            : DateOnly.Parse(Date, System.Globalization.CultureInfo.InvariantCulture);
        if (Weekday is not null)
            while (Weekdays[(int)day.DayOfWeek] != Weekday) day = day.AddDays(1);
        var local = day.ToDateTime(TimeOnly.Parse(Time ?? "00:00", System.Globalization.CultureInfo.InvariantCulture));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
