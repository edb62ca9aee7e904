using System.Globalization;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Accounts.Preferences;

/// <summary>The time zones that a person may choose from, as "Київ, UTC+2".</summary>
internal static class TimeZoneChoice
{
    // one of each time that people of the portal live by; any other zone that an account already has is offered beside them
    private static readonly string[] Common =
    [
        "Europe/Kyiv", "Europe/Warsaw", "Europe/Berlin", "Europe/Prague", "Europe/Vienna", "Europe/Budapest", "Europe/Bucharest", "Europe/Chisinau",
        "Europe/Vilnius", "Europe/Riga", "Europe/Tallinn", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Madrid", "Europe/Paris", "Europe/Rome",
        "Europe/Amsterdam", "Europe/Brussels", "Europe/Istanbul", "Asia/Tbilisi", "America/New_York", "America/Toronto", "Etc/UTC",
    ];

    public static IReadOnlyList<(string Id, string Name)> All(CultureInfo culture, DateTimeOffset now, string current) =>
        [.. Common.Append(current).Distinct()
            .Select(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? (Id: id, Zone: zone) : (Id: id, Zone: null!))
            .Where(z => z.Zone is not null)
            .Select(z => (z.Id, $"{ZoneCity.Name(culture, z.Zone)}, {Offset(z.Zone, now)}"))];

    private static string Offset(TimeZoneInfo zone, DateTimeOffset now)
    {
        var offset = zone.GetUtcOffset(now);
        if (offset == TimeSpan.Zero) return "UTC";
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        return $"UTC{sign}{offset.Duration().ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";
    }
}
