using System.Globalization;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Authoring.Parts;

/// <summary>When, where, and whom to ask. Times are the event's own; beside them the reader's, when those differ.</summary>
public sealed partial class TimePart(TimeProvider time)
{
    // what organizers of Ukraine meet; an event in another zone keeps it and has it in the list
    private static readonly string[] Common =
        ["Europe/Kyiv", "Europe/Warsaw", "Europe/Berlin", "Europe/Prague", "Europe/Vilnius", "Europe/Chisinau", "Europe/London", "Europe/Istanbul", "Asia/Tbilisi", "America/New_York", "America/Toronto", "Etc/UTC"];

    [CascadingParameter]
    public required EditorView View { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private bool IsOnline => View.Editor.Typed[EventFields.Format] == "Online";

    private string Lessons => Words.Count(Culture, View.Lessons, T["Lessons.Forms"]);

    private string ZoneName => ZoneText(View.Editor.Planned.Zone);

    private IReadOnlyList<Choice> Zones => [.. Common.Append(View.Shown[EventFields.TimeZone]).Append(View.Zone?.Id ?? "").Where(id => id.Length > 0)
        .Distinct(StringComparer.Ordinal).Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
        .Select(id => new Choice(id, ZoneText(TimeZoneInfo.FindSystemTimeZoneById(id))))];

    private string Own(DateTimeOffset moment) => PortalFormats.Moment(Culture, moment, View.Editor.Planned.Zone, time.GetUtcNow(), View.Zone);

    private string ZoneText(TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(View.Editor.Planned.StartsAt);
        return $"{ZoneCity.Name(Culture, zone)}, UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";
    }
}
