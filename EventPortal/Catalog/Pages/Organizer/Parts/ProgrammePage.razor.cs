using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>Lessons by time: one by one, or by a rule whose days are shown before they are added.</summary>
public sealed partial class ProgrammePage(LessonAuthoring authoring, PeopleQueries people, TimeProvider time)
{
    private static readonly Dictionary<DomainError, string> Fields = new() { [PartsErrors.LessonInThePast] = nameof(LessonForm.StartsAt) };
    private IReadOnlyList<LessonRow> rows = [];
    private IReadOnlyList<SpeakerRow> speakers = [];
    private LessonForm? form;
    private RuleForm? rule;
    private List<DateTimeOffset>? preview;

    private string Zone => Loc["Field.Zone", ZoneCity.Name(CultureInfo.CurrentUICulture, Head!.Zone)];

    // proposed: a week after the last one
    private DateTimeOffset Next => rows.Count == 0 ? Head!.StartsAt : rows[^1].StartsAt.AddDays(7);

    // who is written to when the open lesson is saved with another time
    private int Told => Head!.Status is EventStatus.Published && form is { Id: { } id } open && rows.FirstOrDefault(r => r.Id == id) is { } row
        && open.StartsAt != ZonedInput.Of(row.StartsAt, Head.Zone) ? (Head.RunsAreChosen ? row.Registrants : Head.NumberRegistrants) : 0;

    private string People => Words.Count(CultureInfo.CurrentUICulture, Told, Loc["People.To"]);

    protected override async Task ReadPartsAsync()
    {
        rows = await Parts.LessonsAsync(EventId, Gone);
        speakers = await people.SpeakersAsync(Gone);
    }

    protected override void Catch()
    {
        if (form is not null) form.Version = rows.FirstOrDefault(r => r.Id == form.Id)?.Version ?? form.Version;
    }

    private void Open(LessonForm next)
    {
        Close();
        form = next;
    }

    private void OpenRule()
    {
        Close();
        var local = TimeZoneInfo.ConvertTime(Head!.StartsAt, Head.Zone);
        rule = new()
        {
            From = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), At = local.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
        rule.Days.Add(local.DayOfWeek);
    }

    private void Close()
    {
        Problems.Clear();
        (form, rule, preview) = (null, null, null);
    }

    private Task SaveAsync() => SaveAsync(async () =>
    {
        if (form!.Read(Head!.Zone, Problems) is not { } draft) return false;
        if (form.Id is { } id) await authoring.ChangeAsync(EventId, id, form.Version, draft, Gone);
        else await authoring.AddAsync(EventId, [draft], Gone);
        return true;
    }, Close, Fields);

    // The first click shows the days, the second adds those that were left.
    private Task SaveRuleAsync() => SaveAsync(async () =>
    {
        if (rule!.Read(Problems) is not { } read) return false;
        if (preview is null)
        {
            preview = [.. read.Moments(Head!.Zone)];
            return false;
        }
        var speaker = Guid.TryParse(rule.SpeakerId, out var id) ? id : (Guid?)null;
        await authoring.AddAsync(EventId, [.. preview.Select(m => new LessonDraft(m, rule.Title, speaker))], Gone);
        return true;
    }, Close, RuleForm.Fields);

    private Task LetChooseAsync(bool choose) => ActAsync(() => authoring.LetChooseAsync(EventId, choose, Gone));

    private void AskDelete(LessonRow row) => Ask(
        Loc["Delete.Ask", At(row.StartsAt)], Loc["Lesson.Delete.Text"], () => authoring.DeleteAsync(EventId, row.Id, row.Version, Gone));

    private LessonForm ToForm(LessonRow row) => new()
    {
        Id = row.Id, Version = row.Version, StartsAt = ZonedInput.Of(row.StartsAt, Head!.Zone), Title = row.Title, SpeakerId = row.SpeakerId?.ToString(),
    };

    private string? SpeakerOf(LessonRow row) => speakers.FirstOrDefault(s => s.Id == row.SpeakerId)?.FullName;

    private string At(DateTimeOffset moment) => PortalFormats.Moment(CultureInfo.CurrentUICulture, moment, Head!.Zone, time.GetUtcNow());
}
