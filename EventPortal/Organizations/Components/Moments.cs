using System.Globalization;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Organizations.Components;

/// <summary>Days and times in the office, by the clock of Kyiv.</summary>
internal static class Moments
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    public static string Day(DateTimeOffset moment, DateTimeOffset now) => PortalFormats.Day(
        CultureInfo.CurrentUICulture, PortalFormats.Today(moment, Kyiv), PortalFormats.Today(now, Kyiv));

    public static string Full(DateTimeOffset moment, DateTimeOffset now) => PortalFormats.Moment(CultureInfo.CurrentUICulture, moment, Kyiv, now);

    /// <summary>12 хв, 3 год, then the day.</summary>
    public static string Ago(IStringLocalizer texts, DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { TotalMinutes: < 60 } passed => texts["Ago.Minutes", Math.Max(1, (int)passed.TotalMinutes)],
        { TotalHours: < 24 } passed => texts["Ago.Hours", (int)passed.TotalHours],
        _ => Day(moment, now),
    };
}
