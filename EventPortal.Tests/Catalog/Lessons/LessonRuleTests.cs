using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Catalog.Lessons;

public sealed class LessonRuleTests
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    [Fact]
    public void Dates_TwoDaysOfEverySecondWeek_CountsWeeksFromTheFirst()
    {
        // from a Wednesday: its week is the first
        var rule = Rule(new(2026, 11, 18), [DayOfWeek.Monday, DayOfWeek.Wednesday], everyWeeks: 2) with { Count = 4 };
        DateOnly[] expected = [new(2026, 11, 18), new(2026, 11, 30), new(2026, 12, 2), new(2026, 12, 14)];
        Assert.Equal(expected, rule.Dates());
    }

    [Fact]
    public void Dates_UntilADay_IncludesIt()
    {
        DateOnly[] expected = [new(2026, 11, 20), new(2026, 11, 27)];
        Assert.Equal(expected, (Rule(new(2026, 11, 20), [DayOfWeek.Friday]) with { Until = new(2026, 11, 27) }).Dates());
    }

    [Fact]
    public void Moments_OverTheEndOfSummerTime_KeepTheClockAndMoveTheUtc()
    {
        var moments = (Rule(new(2026, 10, 23), [DayOfWeek.Friday]) with { Count = 2 }).Moments(Kyiv);
        DateTimeOffset[] expected = [new(2026, 10, 23, 15, 30, 0, TimeSpan.Zero), new(2026, 10, 30, 16, 30, 0, TimeSpan.Zero)];
        Assert.Equal(expected, moments);
        Assert.All(moments, m => Assert.Equal("18:30", TimeZoneInfo.ConvertTime(m, Kyiv).ToString("HH:mm", null)));
    }

    [Fact]
    public void Moments_InTheHourThatSpringLeavesOut_AreAnHourLater()
    {
        // in Kyiv 29 March 2026 has no 03:30
        var moment = Assert.Single((Rule(new(2026, 3, 29), [DayOfWeek.Sunday]) with { At = new(3, 30), Count = 1 }).Moments(Kyiv));
        Assert.Equal("04:30", TimeZoneInfo.ConvertTime(moment, Kyiv).ToString("HH:mm", null));
    }

    [Fact]
    public void Moments_InTheHourThatAutumnHasTwice_AreTheFirst()
    {
        var moment = Assert.Single((Rule(new(2026, 10, 25), [DayOfWeek.Sunday]) with { At = new(3, 30), Count = 1 }).Moments(Kyiv));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), moment);
    }

    [Fact]
    public void Dates_RuleWithoutSense_SaysWhy()
    {
        Refuses(PartsErrors.WeekdayMissing, Rule(new(2026, 1, 1), []) with { Count = 1 });
        Refuses(PartsErrors.WeeksInvalid, Rule(new(2026, 1, 1), [DayOfWeek.Monday], 0) with { Count = 1 });
        Refuses(PartsErrors.CountInvalid, Rule(new(2026, 1, 1), [DayOfWeek.Monday]) with { Count = 0 });
        Refuses(PartsErrors.UntilInvalid, Rule(new(2026, 1, 1), [DayOfWeek.Monday]));
        Refuses(PartsErrors.UntilInvalid, Rule(new(2026, 1, 10), [DayOfWeek.Monday]) with { Until = new(2026, 1, 9) });
        Refuses(PartsErrors.RuleEmpty, Rule(new(2026, 1, 6), [DayOfWeek.Monday]) with { Until = new(2026, 1, 9) });
        Refuses(PartsErrors.RuleTooLong, Rule(new(2026, 1, 1), Enum.GetValues<DayOfWeek>()) with { Until = new(2026, 12, 31) });
    }

    private static void Refuses(DomainError error, LessonRule rule) => Assert.Equal(error, Assert.Throws<DomainException>(rule.Dates).Error);

    private static LessonRule Rule(DateOnly from, IReadOnlyCollection<DayOfWeek> days, int everyWeeks = 1) => new(from, new(18, 30), days, everyWeeks);
}
