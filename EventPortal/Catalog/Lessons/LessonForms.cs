using System.Globalization;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Lessons;

/// <summary>One lesson as it is typed.</summary>
public sealed class LessonForm
{
    public Guid? Id { get; set; }

    public int Version { get; set; }

    public string? StartsAt { get; set; }

    public string? Title { get; set; }

    public string? SpeakerId { get; set; }

    public LessonDraft? Read(TimeZoneInfo zone, FieldProblems problems)
    {
        problems.Clear();
        var startsAt = problems.Moment(nameof(StartsAt), StartsAt, zone);
        if (startsAt is null && !problems.Any) problems.Add(nameof(StartsAt), PartsErrors.NotAMoment);
        if (Title is { Length: > 255 }) problems.Add(nameof(Title), CatalogErrors.TitleInvalid);
        return problems.Any ? null : new(startsAt!.Value, Title, Guid.TryParse(SpeakerId, out var speaker) ? speaker : null);
    }
}

/// <summary>A rule as it is typed, and the title and speaker of its lessons.</summary>
public sealed class RuleForm
{
    /// <summary>Refusals of the rule at their fields.</summary>
    public static readonly IReadOnlyDictionary<DomainError, string> Fields = new Dictionary<DomainError, string>
    {
        [PartsErrors.WeekdayMissing] = nameof(Days), [PartsErrors.WeeksInvalid] = nameof(EveryWeeks), [PartsErrors.CountInvalid] = nameof(Count),
        [PartsErrors.UntilInvalid] = nameof(Until), [PartsErrors.RuleTooLong] = nameof(Until), [PartsErrors.RuleEmpty] = nameof(Until),
    };

    public string? From { get; set; }

    public string? At { get; set; }

    public HashSet<DayOfWeek> Days { get; } = [];

    public string? EveryWeeks { get; set; } = "1";

    /// <summary>"count" or "until".</summary>
    public string Ends { get; set; } = "count";

    public string? Count { get; set; } = "8";

    public string? Until { get; set; }

    public string? Title { get; set; }

    public string? SpeakerId { get; set; }

    public LessonRule? Read(FieldProblems problems)
    {
        problems.Clear();
        var from = Day(nameof(From), From, problems);
        if (!TimeOnly.TryParseExact(At, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) problems.Add(nameof(At), PartsErrors.NotAMoment);
        if (Title is { Length: > 255 }) problems.Add(nameof(Title), CatalogErrors.TitleInvalid);
        var rule = new LessonRule(from, at, Days, problems.Number(nameof(EveryWeeks), EveryWeeks) ?? 1)
        {
            Count = Ends == "count" ? problems.Number(nameof(Count), Count) ?? 0 : null,
            Until = Ends == "until" ? Day(nameof(Until), Until, problems) : null,
        };
        if (!problems.Any) TryDates(rule, problems);
        return problems.Any ? null : rule;
    }

    private static void TryDates(LessonRule rule, FieldProblems problems)
    {
        try
        {
            _ = rule.Dates();
        }
        catch (DomainException e) when (problems.Take(e, Fields))
        {
            // stands at its field now
        }
    }

    private static DateOnly Day(string field, string? typed, FieldProblems problems)
    {
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200) return day;
        problems.Add(field, PartsErrors.NotAMoment);
        return new(2000, 1, 1);
    }
}

/// <summary>A lesson as an organizer wants it.</summary>
public sealed record LessonDraft(DateTimeOffset StartsAt, string? Title, Guid? SpeakerId);
