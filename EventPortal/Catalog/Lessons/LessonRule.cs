using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Lessons;

/// <summary>
/// Lessons that repeat: on these weekdays of every n-th week, always at the same time of the zone's clock, so that summer time moves the UTC and not the
/// lesson. It ends after so many lessons or on a day.
/// </summary>
public sealed record LessonRule(DateOnly From, TimeOnly At, IReadOnlyCollection<DayOfWeek> Days, int EveryWeeks)
{
    /// <summary>More than this at once is a mistake.</summary>
    public const int Most = 100;

    /// <summary>Null: <see cref="Until"/> ends it.</summary>
    public int? Count { get; init; }

    /// <summary>The last possible day.</summary>
    public DateOnly? Until { get; init; }

    /// <exception cref="DomainException">It has no end, no day, or too many lessons.</exception>
    public IReadOnlyList<DateTimeOffset> Moments(TimeZoneInfo zone) => [.. Dates().Select(day => ZonedInput.At(day.ToDateTime(At), zone))];

    public IReadOnlyList<DateOnly> Dates()
    {
        Guard.That(Days.Count > 0, PartsErrors.WeekdayMissing);
        Guard.That(EveryWeeks is >= 1 and <= 52, PartsErrors.WeeksInvalid);
        Guard.That(Count is null or (>= 1 and <= Most), PartsErrors.CountInvalid);
        Guard.That(Count is not null || (Until is { } end && end >= From && end.DayNumber - From.DayNumber <= 366 * 3), PartsErrors.UntilInvalid);
        var monday = From.AddDays(-(((int)From.DayOfWeek + 6) % 7));
        var dates = new List<DateOnly>();
        for (var day = From; dates.Count < (Count ?? int.MaxValue) && (Until is null || day <= Until); day = day.AddDays(1))
        {
            if (!Days.Contains(day.DayOfWeek) || (day.DayNumber - monday.DayNumber) / 7 % EveryWeeks != 0) continue;
            dates.Add(day);
            Guard.That(dates.Count <= Most, PartsErrors.RuleTooLong);
        }
        Guard.That(dates.Count > 0, PartsErrors.RuleEmpty);
        return dates;
    }
}
