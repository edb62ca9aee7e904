using System.Globalization;
using EventPortal.Shared.Web.Ui;
using Xunit;

namespace EventPortal.Tests.Shared.Web.Ui;

public sealed class PortalFormatsTests
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");
    private static readonly TimeZoneInfo Warsaw = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");
    private static readonly DateTimeOffset Now = new(2026, 11, 12, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 16, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("uk-UA", "20 листопада, пт, 18:30 (Київ)")]
    [InlineData("en-US", "Fri, 20 November, 18:30 (Kyiv)")]
    [InlineData("ru-RU", "20 ноября, пт, 18:30 (Киев)")]
    [InlineData("de-DE", "20 листопада, пт, 18:30 (Київ)")]
    public void Moment_ThisYear_HasNoYear(string culture, string expected) =>
        Assert.Equal(expected, Plain(PortalFormats.Moment(Of(culture), Friday, Kyiv, Now)));

    [Theory]
    [InlineData("uk-UA", "1 лютого 2027, пн, 10:00 (Київ)")]
    [InlineData("en-US", "Mon, 1 February 2027, 10:00 (Kyiv)")]
    [InlineData("ru-RU", "1 февраля 2027, пн, 10:00 (Киев)")]
    public void Moment_OtherYear_HasIt(string culture, string expected) =>
        Assert.Equal(expected, Plain(PortalFormats.Moment(Of(culture), new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero), Kyiv, Now)));

    [Fact]
    public void Moment_NewYearsEveInUtc_IsJudgedInTheZoneOfTheEvent() =>
        Assert.Equal("1 січня, чт, 00:30 (Київ)", Plain(PortalFormats.Moment(Of("uk-UA"), new(2025, 12, 31, 22, 30, 0, TimeSpan.Zero), Kyiv, new(2025, 12, 31, 22, 10, 0, TimeSpan.Zero))));

    [Theory]
    [InlineData("2026-07-01T07:00:00Z", "1 липня, ср, 10:00 (Київ)")]
    [InlineData("2026-12-01T07:00:00Z", "1 грудня, вт, 09:00 (Київ)")]
    public void Moment_SummerAndWinter_FollowTheClockOfTheCity(string moment, string expected) =>
        Assert.Equal(expected, Plain(PortalFormats.Moment(Of("uk-UA"), DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Kyiv, Now)));

    [Theory]
    [InlineData("uk-UA", "20 листопада, пт, 18:30 (Київ), у вас 17:30")]
    [InlineData("en-US", "Fri, 20 November, 18:30 (Kyiv), for you 17:30")]
    [InlineData("ru-RU", "20 ноября, пт, 18:30 (Киев), у вас 17:30")]
    public void Moment_ReaderInAnotherZone_IsToldTheirTime(string culture, string expected) =>
        Assert.Equal(expected, Plain(PortalFormats.Moment(Of(culture), Friday, Kyiv, Now, Warsaw)));

    [Fact]
    public void Moment_ReaderWithTheSameTime_IsNotTold() =>
        Assert.Equal("20 листопада, пт, 18:30 (Київ)", Plain(PortalFormats.Moment(Of("uk-UA"), Friday, Kyiv, Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"))));

    [Fact]
    public void Time_ReaderOnAnotherDay_IsToldTheDay() =>
        Assert.Equal("00:30 (Київ), у вас 20 листопада, 23:30", Plain(PortalFormats.Time(Of("uk-UA"), Friday.AddHours(6), Kyiv, Now, Warsaw)));

    [Theory]
    [InlineData("uk-UA", "20 листопада, пт, 18:30–20:00 (Київ)")]
    [InlineData("en-US", "Fri, 20 November, 18:30–20:00 (Kyiv)")]
    [InlineData("ru-RU", "20 ноября, пт, 18:30–20:00 (Киев)")]
    public void Range_OneDay_HasTheWeekday(string culture, string expected) =>
        Assert.Equal(expected, Plain(PortalFormats.Range(Of(culture), Friday, Friday.AddMinutes(90), Kyiv, Now)));

    [Theory]
    [InlineData("uk-UA", "20 листопада – 8 грудня · 18:30–20:00 (Київ)")]
    [InlineData("en-US", "20 November – 8 December · 18:30–20:00 (Kyiv)")]
    [InlineData("ru-RU", "20 ноября – 8 декабря · 18:30–20:00 (Киев)")]
    public void Range_SeveralWeeks_HasBothDates(string culture, string expected) =>
        Assert.Equal(expected, Plain(PortalFormats.Range(Of(culture), Friday, Friday.AddDays(18).AddMinutes(90), Kyiv, Now)));

    [Fact]
    public void Range_PastMidnight_IsOneEvening() =>
        Assert.Equal("20 листопада, пт, 18:30–01:30 (Київ)", Plain(PortalFormats.Range(Of("uk-UA"), Friday, Friday.AddHours(7), Kyiv, Now)));

    [Theory]
    [InlineData("2026-12-06", "2026-12-08", "6–8 грудня")]
    [InlineData("2026-12-28", "2027-01-03", "28 грудня 2026 – 3 січня 2027")]
    [InlineData("2027-01-03", "2027-01-05", "3–5 січня 2027")]
    [InlineData("2027-01-30", "2027-02-02", "30 січня – 2 лютого 2027")]
    [InlineData("2026-12-06", "2026-12-06", "6 грудня")]
    public void Days_AnyRange_WritesTheYearOnlyWhereNeeded(string from, string to, string expected) =>
        Assert.Equal(expected, Plain(PortalFormats.Days(Of("uk-UA"), Date(from), Date(to), Date("2026-11-12"))));

    [Theory]
    [InlineData("uk-UA", "січ лют бер квіт трав черв лип серп вер жовт лист груд")]
    [InlineData("en-US", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")]
    [InlineData("ru-RU", "янв фев мар апр мая июн июл авг сен окт ноя дек")]
    public void ShortMonth_WholeYear_IsTheDesigns(string culture, string expected) =>
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(1, 12).Select(m => PortalFormats.ShortMonth(Of(culture), new(2026, m, 1)))));

    [Theory]
    [InlineData("uk-UA", "пн вт ср чт пт сб нд")]
    [InlineData("en-US", "Mon Tue Wed Thu Fri Sat Sun")]
    [InlineData("ru-RU", "пн вт ср чт пт сб вс")]
    public void Weekday_WholeWeek_IsTheDesigns(string culture, string expected) =>
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(16, 7).Select(d => PortalFormats.Weekday(Of(culture), new(2026, 11, d)))));

    [Theory]
    [InlineData("uk-UA", "America/Argentina/Buenos_Aires", "Buenos Aires")]
    [InlineData("ru-RU", "Europe/Warsaw", "Варшава")]
    [InlineData("en-US", "Europe/Kyiv", "Kyiv")]
    public void ZoneCity_AnyZone_IsReadable(string culture, string zone, string expected) =>
        Assert.Equal(expected, ZoneCity.Name(Of(culture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void Moment_Parts_DoNotBreakApart()
    {
        var text = PortalFormats.Moment(Of("uk-UA"), Friday, Kyiv, Now);

        Assert.Contains("20\u00A0листопада", text, StringComparison.Ordinal);
        Assert.Contains("18:30\u00A0(Київ)", text, StringComparison.Ordinal);
        Assert.Contains("18:30\u2060–\u206020:00", PortalFormats.Range(Of("uk-UA"), Friday, Friday.AddMinutes(90), Kyiv, Now), StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace("\u2060", "", StringComparison.Ordinal);

    private static CultureInfo Of(string culture) => CultureInfo.GetCultureInfo(culture);

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
