using System.Globalization;
using EventPortal.Catalog.Events;

namespace EventPortal.Catalog.Authoring;

/// <summary>
/// The editor's fields as their inputs hold them: texts, whatever was typed. So a bad value is kept and shown, two versions are compared field by
/// field, and a browser can keep what the server has not seen. Never changes; see <see cref="With(IReadOnlyDictionary{string, string})"/>.
/// </summary>
public sealed class EventForm
{
    /// <summary>As inputs of type datetime-local write it: the event's own clock.</summary>
    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm";

    private readonly Dictionary<string, string> values;

    private EventForm(Dictionary<string, string> values) => this.values = values;

    public string this[string field] => values.GetValueOrDefault(field, "");

    public bool Has(string field) => this[field] == "true";

    public IReadOnlyList<string> List(string field) => this[field].Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>With these values in place of its own; unknown names are left out.</summary>
    public EventForm With(IReadOnlyDictionary<string, string> entries)
    {
        var next = new Dictionary<string, string>(values);
        foreach (var (field, value) in entries)
            if (EventFields.All.Contains(field)) next[field] = Normalized(field, value);
        return new(next);
    }

    public EventForm With(string field, string value) => With(new Dictionary<string, string> { [field] = value });

    /// <summary>The fields whose values differ, in the order of the pages.</summary>
    public IReadOnlyList<string> DifferentFrom(EventForm other) => [.. EventFields.All.Where(f => this[f] != other[f])];

    /// <summary>This form with those fields taken from another.</summary>
    public EventForm Taking(IEnumerable<string> fields, EventForm from) => With(fields.ToDictionary(f => f, f => from[f]));

    // browsers send \r\n or \n, and choices in any order
    private static string Normalized(string field, string value) => field is EventFields.Directions or EventFields.Groups
        ? string.Join(',', value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => v.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal))
        : value.ReplaceLineEndings("\n");

    /// <summary>An event's fields as they are stored.</summary>
    public static EventForm Of(Event e)
    {
        Dictionary<string, string> stored = new(StringComparer.Ordinal);
        Content(stored, e);
        Schedule(stored, e.Schedule);
        Rules(stored, e);
        return new EventForm([]).With(stored);
    }

    private static void Content(Dictionary<string, string> values, Event e)
    {
        var c = e.Content;
        values[EventFields.Kind] = c.Kind.ToString();
        values[EventFields.ProTeach] = Flag(c.ProTeach);
        values[EventFields.Slug] = e.Slug;
        (string Field, string? Text)[] texts =
        [
            (EventFields.Title, c.Title), (EventFields.Lead, c.Lead), (EventFields.Description, c.Description), (EventFields.CoursePurpose, c.CoursePurpose),
            (EventFields.LearningOutcomes, c.LearningOutcomes), (EventFields.Language, c.Language), (EventFields.City, c.City), (EventFields.Address, c.Address),
            (EventFields.OnlineUrl, c.OnlineUrl), (EventFields.Phone, c.Phone), (EventFields.Email, c.Email), (EventFields.SpeakerEmail, c.SpeakerEmail),
            (EventFields.TypeId, e.EventTypeId?.ToString()), (EventFields.LevelId, e.LevelId?.ToString()), (EventFields.SectorId, e.SectorId?.ToString()),
            (EventFields.BudgetEducationId, e.BudgetEducationId?.ToString()),
            (EventFields.DirectionsNote, e.Settings.DirectionsNote), (EventFields.EntryNote, e.Settings.EntryNote), (EventFields.BringNote, e.Settings.BringNote),
        ];
        foreach (var (field, text) in texts) values[field] = text ?? "";
        values[EventFields.Format] = c.Format.ToString();
        values[EventFields.Directions] = string.Join(',', e.Directions.Select(d => d.Id));
        values[EventFields.DurationLesson] = Number(c.DurationLesson == 0 ? null : c.DurationLesson);
        values[EventFields.PracticalHours] = Number(c.PracticalHours);
        values[EventFields.SelfEducationHours] = Number(c.SelfEducationHours);
        values[EventFields.CertificateTime] = Number(c.CertificateTime == 0 ? null : c.CertificateTime);
    }

    private static void Schedule(Dictionary<string, string> values, EventSchedule schedule)
    {
        values[EventFields.StartsAt] = Local(schedule.StartsAt, schedule.Zone);
        values[EventFields.EndsAt] = Local(schedule.EndsAt, schedule.Zone);
        values[EventFields.TimeZone] = schedule.TimeZone;
    }

    private static void Rules(Dictionary<string, string> values, Event e)
    {
        var s = e.Settings;
        values[EventFields.Groups] = string.Join(',', e.Groups.Select(g => g.GroupId));
        values[EventFields.Hide] = Flag(e.Hide);
        values[EventFields.ParticipantsOpen] = Flag(e.ParticipantsVisibility is ParticipantsVisibility.Open);
        values[EventFields.RegistrationCompleted] = Flag(e.RegistrationCompleted);
        values[EventFields.ApprovalRequired] = Flag(s.ApprovalRequired);
        values[EventFields.PriceAfterApproval] = Flag(s.PriceAfterApproval);
        values[EventFields.LessonsAreAlternatives] = Flag(s.LessonsAreAlternatives);
        values[EventFields.LessonsEnteredSeparately] = Flag(s.LessonsEnteredSeparately);
        values[EventFields.CertificateTest] = Flag(s.CertificateTest);
        values[EventFields.CertificateExamId] = e.CertificateExamId?.ToString() ?? "";
        values[EventFields.CancelByParticipantHours] = Number(s.CancelByParticipantHours);
        values[EventFields.HoldMinutes] = Number(s.HoldMinutes);
        values[EventFields.UnpaidLifetimeMinutes] = Number(s.UnpaidLifetimeMinutes);
        values[EventFields.JoinLinkReleaseHours] = Number(s.JoinLinkReleaseHours);
        values[EventFields.ReminderHours] = string.Join(", ", s.ReminderHours.Select(h => Number(h)));
    }

    internal static string Local(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
