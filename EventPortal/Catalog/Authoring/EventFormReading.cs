using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Authoring;

/// <summary>Turns the typed form into what an event is changed by, with a reason at every field that it cannot take.</summary>
internal sealed class EventFormReading
{
    /// <summary>Characters of a text in Markdown.</summary>
    internal const int MostText = 50_000;

    private readonly EventForm form;
    private readonly FieldReading fields;

    private EventFormReading(EventForm form) => (this.form, fields) = (form, new FieldReading(form));

    public static (EventEdit? Edit, IReadOnlyDictionary<string, FieldProblem> Problems) Read(EventForm form)
    {
        var reading = new EventFormReading(form);
        var edit = reading.Edit();
        return (reading.fields.Problems.Count == 0 ? edit : null, reading.fields.Problems);
    }

    private EventEdit Edit() => new()
    {
        Slug = Slug(),
        Content = Content(),
        Schedule = Schedule(),
        Settings = Settings(),
        ParticipantsVisibility = form.Has(EventFields.ParticipantsOpen) ? ParticipantsVisibility.Open : ParticipantsVisibility.Closed,
        RegistrationCompleted = form.Has(EventFields.RegistrationCompleted),
        Hide = form.Has(EventFields.Hide),
        EventTypeId = fields.Id(EventFields.TypeId),
        LevelId = fields.Id(EventFields.LevelId),
        SectorId = fields.Id(EventFields.SectorId),
        BudgetEducationId = fields.Id(EventFields.BudgetEducationId),
        CertificateExamId = fields.Id(EventFields.CertificateExamId),
        Groups = fields.Ids(EventFields.Groups),
    };

    private string Slug()
    {
        var slug = form[EventFields.Slug].Trim();
        if (slug.Length is 0 or > 96 || Transliteration.ToSlug(slug) != slug) fields.Refuse(EventFields.Slug, "Slug");
        return slug;
    }

    private EventContent Content() => new()
    {
        Kind = fields.Choice<EventKind>(EventFields.Kind),
        ProTeach = form.Has(EventFields.ProTeach),
        Title = fields.Required(EventFields.Title, 255),
        Lead = fields.Text(EventFields.Lead, 500),
        Description = fields.Text(EventFields.Description, MostText),
        CoursePurpose = fields.Text(EventFields.CoursePurpose, MostText),
        LearningOutcomes = fields.Text(EventFields.LearningOutcomes, MostText),
        Language = form[EventFields.Language] is "en" or "ru" ? form[EventFields.Language] : "uk",
        Format = fields.Choice<EventFormat>(EventFields.Format),
        City = fields.Text(EventFields.City, 150),
        Address = fields.Text(EventFields.Address, 300),
        OnlineUrl = fields.Web(EventFields.OnlineUrl),
        DurationLesson = fields.Number(EventFields.DurationLesson, 1, 1440) ?? 0,
        PracticalHours = fields.Number(EventFields.PracticalHours, 0, 1000),
        SelfEducationHours = fields.Number(EventFields.SelfEducationHours, 0, 1000),
        CertificateTime = fields.Number(EventFields.CertificateTime, 0, 10_000) ?? 0,
        Phone = fields.Phone(EventFields.Phone),
        Email = fields.Mail(EventFields.Email),
        SpeakerEmail = fields.Mail(EventFields.SpeakerEmail),
    };

    private EventSchedule Schedule()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(form[EventFields.TimeZone], out var zone))
        {
            fields.Refuse(EventFields.TimeZone, "Zone");
            zone = TimeZoneInfo.Utc;
        }
        var (starts, ends) = (fields.Moment(EventFields.StartsAt, zone), fields.Moment(EventFields.EndsAt, zone));
        if (ends <= starts) fields.Refuse(EventFields.EndsAt, "EndsBeforeStart");
        return new() { StartsAt = starts ?? default, EndsAt = ends ?? default, TimeZone = form[EventFields.TimeZone] };
    }

    private EventSettings Settings() => new()
    {
        ApprovalRequired = form.Has(EventFields.ApprovalRequired),
        PriceAfterApproval = form.Has(EventFields.PriceAfterApproval),
        CancelByParticipantHours = fields.Number(EventFields.CancelByParticipantHours, 0, 2160),
        UnpaidLifetimeMinutes = fields.RequiredNumber(EventFields.UnpaidLifetimeMinutes, 5, 43_200),
        HoldMinutes = fields.RequiredNumber(EventFields.HoldMinutes, 1, 1440),
        ReminderHours = Reminders(),
        JoinLinkReleaseHours = fields.RequiredNumber(EventFields.JoinLinkReleaseHours, 0, 720),
        CertificateTest = form.Has(EventFields.CertificateTest),
        LessonsAreAlternatives = form.Has(EventFields.LessonsAreAlternatives),
        LessonsEnteredSeparately = form.Has(EventFields.LessonsEnteredSeparately),
        DirectionsNote = fields.Text(EventFields.DirectionsNote, 300),
        EntryNote = fields.Text(EventFields.EntryNote, 300),
        BringNote = fields.Text(EventFields.BringNote, 300),
    };

    private List<int> Reminders()
    {
        var parts = form[EventFields.ReminderHours].Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var hours = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var h) && h is >= 1 and <= 720 ? h : 0).ToList();
        if (hours.Contains(0) || hours.Count > 5) fields.Refuse(EventFields.ReminderHours, "Reminders");
        return [.. hours.Distinct().OrderDescending()];
    }

    /// <summary>The moment that a field of the form names; null when it cannot be read.</summary>
    public static DateTimeOffset? MomentOf(EventForm form, string field) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(form[EventFields.TimeZone], out var zone) ? new FieldReading(form).Moment(field, zone) : null;

    /// <summary>The part of a typed form that can be saved: fields with problems keep what they were.</summary>
    public static EventForm Savable(EventForm typed, EventForm saved, IEnumerable<string> refused)
    {
        List<string> kept = [.. refused];
        // two ends of one time: a start that the old end does not follow would be refused next
        if (kept.Contains(EventFields.EndsAt) || kept.Contains(EventFields.StartsAt)) kept.AddRange([EventFields.StartsAt, EventFields.EndsAt, EventFields.TimeZone]);
        return typed.Taking(kept.Distinct(), saved);
    }
}
