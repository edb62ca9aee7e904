using System.Globalization;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Analytics.Figures;

/// <summary>Whole days up to today, as a zone counts them.</summary>
public sealed record Period(DateOnly From, DateOnly Till, TimeZoneInfo Zone)
{
    public const int Usual = 30;

    /// <summary>Lengths to choose from, in days.</summary>
    public static readonly IReadOnlyList<int> Lengths = [7, 30, 90, 365];

    public int Days => Till.DayNumber - From.DayNumber + 1;

    public DateTimeOffset Start => StartOf(From);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset End => StartOf(Till.AddDays(1));

    /// <summary>As many days before it.</summary>
    public Period Previous => new(From.AddDays(-Days), From.AddDays(-1), Zone);

    /// <param name="length">What an address says; anything else than a known length is the usual one.</param>
    public static Period Of(string? length, DateTimeOffset now)
    {
        var days = int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && Lengths.Contains(typed) ? typed : Usual;
        var today = PortalFormats.Today(now, OfficeTime.Zone);
        return new(today.AddDays(1 - days), today, OfficeTime.Zone);
    }

    private DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
