using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Details;

/// <summary>The sentences of the event page in the reader's language.</summary>
internal static class EventWords
{
    /// <summary>[D] hours of one credit (ЄКТС).</summary>
    private const int HoursOfCredit = 30;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>20 листопада – 8 грудня, пт і вт, 18:30–20:00 (Київ).</summary>
    public static string When(IStringLocalizer loc, EventPageView view, DateTimeOffset now)
    {
        var text = PortalFormats.Range(Culture, view.StartsAt, view.EndsAt, view.Zone, now);
        var days = view.Lessons.Select(l => PortalFormats.Today(l.StartsAt, view.Zone)).ToList();
        var weekdays = days.Select(d => d.DayOfWeek).Distinct().Count();
        // "on Fridays and Tuesdays" is said of a course that keeps to them, not of three meetings on three different days
        if (view.Settings.LessonsAreAlternatives || days.Count < 3 || weekdays > 2) return text;
        var names = days.OrderBy(d => d.DayNumber).Select(d => PortalFormats.Weekday(Culture, d)).Distinct();
        return text.Replace(" ·", ", " + string.Join($" {loc["And"]}{Words.Nbsp}", names) + ",", StringComparison.Ordinal);
    }

    /// <summary>6 занять по 90 хвилин; null when there is no programme.</summary>
    public static string? Rhythm(IStringLocalizer loc, EventPageView view)
    {
        var (count, minutes) = (view.Lessons.Count, view.Content.DurationLesson);
        if (view.Settings.LessonsAreAlternatives) return loc["Lessons.Choose", Words.Count(Culture, count, loc["Runs"])];
        if (count < 2) return null;
        var lessons = Words.Count(Culture, count, loc["Lessons"]);
        return minutes == 0 ? lessons : loc["Lessons.Each", lessons, Words.Count(Culture, minutes, loc["Minutes.Each"])];
    }

    /// <summary>Сертифікат на 30 годин (1 кредит ЄКТС); null when the event gives none.</summary>
    public static string? Certificate(IStringLocalizer loc, EventPageView view) => view.Hours switch
    {
        null or 0 => view.Content.CertificateTime > 0 ? loc["Certificate"].Value : null,
        { } hours when hours % HoursOfCredit == 0 => loc["Certificate.Credits", Words.Count(Culture, hours, loc["Hours.Of"]), Words.Count(Culture, hours / HoursOfCredit, loc["Credits"])].Value,
        { } hours => loc["Certificate.Hours", Words.Count(Culture, hours, loc["Hours.Of"])].Value,
    };

    /// <summary>20 практичних і 10 самостійних; потрібно бути щонайменше 35 хвилин на кожному занятті.</summary>
    public static string CertificateTerms(IStringLocalizer loc, EventPageView view)
    {
        List<string> parts = [];
        if (view.Content is { PracticalHours: { } practical, SelfEducationHours: > 0 and { } self }) parts.Add(loc["Certificate.Split", practical, self]);
        if (view.Content.CertificateTime > 0)
            parts.Add(loc[view.Lessons.Count > 1 ? "Certificate.EachLesson" : "Certificate.Presence", Words.Count(Culture, view.Content.CertificateTime, loc["Minutes.Each"])]);
        if (view.Settings.CertificateTest) parts.Add(view.CertificateExam is { } exam ? loc["Certificate.Exam", exam.In(Culture)] : loc["Certificate.Test"]);
        return string.Join("; ", parts);
    }

    public static string Place(IStringLocalizer loc, EventPageView view)
    {
        var address = string.Join(", ", new[] { view.Content.City, view.Content.Address }.OfType<string>());
        if (address.Length == 0) address = loc["Format.Offline"];
        return view.Content.Format switch
        {
            EventFormat.Online => Platform(view) is { } platform ? loc["Place.OnlineIn", platform] : loc["Format.Online"],
            EventFormat.Hybrid => loc["Place.Hybrid", address],
            _ => address,
        };
    }

    /// <summary>Until when a participant may take the money back by themselves; null: not at all.</summary>
    public static string? RefundUntil(EventPageView view, DateTimeOffset now) => view.Settings.CancelByParticipantHours is { } hours
        ? PortalFormats.Moment(Culture, view.StartsAt.AddHours(-hours), view.Zone, now)
        : null;

    // The link itself is for participants; whose house it is may be known.
    private static string? Platform(EventPageView view) => Uri.TryCreate(view.Content.OnlineUrl, UriKind.Absolute, out var url)
        ? url.Host switch
        {
            var h when h.EndsWith("zoom.us", StringComparison.Ordinal) => "Zoom",
            "meet.google.com" => "Google Meet",
            "teams.microsoft.com" or "teams.live.com" => "Microsoft Teams",
            var h when h.EndsWith("youtube.com", StringComparison.Ordinal) || h == "youtu.be" => "YouTube",
            _ => null,
        }
        : null;
}
