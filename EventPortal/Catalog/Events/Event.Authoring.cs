using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Events;

/// <summary>What its organizers do with an event in the editor and in their list.</summary>
public sealed partial class Event
{
    /// <summary>When and where, as participants are told.</summary>
    public EventPlan Plan => new(StartsAt, EndsAt, TimeZone, Content.Format, Content.City, Content.Address);

    /// <summary>An address that was public once must lead here for ever.</summary>
    public bool WasPublic => PublishedAt is not null;

    /// <summary>Everything of the editor at once. Of a published event a new time lies ahead, and a new time or place is told to its participants.</summary>
    public void Edit(EventEdit edit, DateTimeOffset now)
    {
        CheckEdit(edit, now);
        var (before, link) = (Plan, Content.OnlineUrl);
        (Slug, Content) = (edit.Slug, edit.Content);
        (StartsAt, EndsAt, TimeZone) = (edit.Schedule.StartsAt, edit.Schedule.EndsAt, edit.Schedule.TimeZone);
        Configure(edit.Settings, edit.ParticipantsVisibility, edit.Hide);
        CloseRegistration(edit.RegistrationCompleted);
        if (!directions.Select(d => d.Id).ToHashSet().SetEquals(edit.Directions.Select(d => d.Id))) Reorder(edit);
        (EventTypeId, LevelId, SectorId, BudgetEducationId) = (edit.EventTypeId, edit.LevelId, edit.SectorId, edit.BudgetEducationId);
        TestBy(edit.CertificateExamId);
        ShowTo(edit.Groups);
        SearchText = SearchIndexing.Of([Content.Title, Content.Lead, Content.Description, Content.City, .. edit.SpeakerNames]);
        var linkChanged = link != Content.OnlineUrl;
        if (Status is EventStatus.Published && (Plan != before || linkChanged))
            Raise(new EventRescheduled(Id, OrganizationId, before, Plan, linkChanged, now));
    }

    /// <summary>Before its start moves to there: the lessons (all loaded) move as far on the clock, so a talk at three stays a talk at three over summer time and zones.</summary>
    internal void MoveLessons(EventSchedule next, DateTimeOffset now)
    {
        var way = Local(next.StartsAt, next.Zone) - Local(StartsAt, Schedule.Zone);
        // who chose a run learns of its new time; everybody else reads of the event's
        foreach (var lesson in lessons) MoveLesson(lesson, ZonedInput.At(Local(lesson.StartsAt, Schedule.Zone) + way, next.Zone), chosenOnly: true, now);

        static DateTime Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;
    }

    /// <summary>One of its lessons begins at another time; of a published event that lies ahead and is told.</summary>
    internal void MoveLesson(Lesson lesson, DateTimeOffset startsAt, DateTimeOffset now)
    {
        Guard.That(Status is not EventStatus.Published || startsAt == lesson.StartsAt || startsAt > now, PartsErrors.LessonInThePast);
        MoveLesson(lesson, startsAt, Settings.LessonsAreAlternatives, now);
    }

    /// <summary>Out of the lists and off the site; tickets of old outlive it. A published event is unpublished or called off first.</summary>
    public void Archive(DateTimeOffset now)
    {
        Guard.That(Status is not EventStatus.Published, CatalogErrors.StillPublished);
        DeletedAt = now;
    }

    /// <param name="slug">Its own address, or another one if that was taken meanwhile.</param>
    public void Restore(string slug) => (DeletedAt, Slug) = (null, slug);

    private void MoveLesson(Lesson lesson, DateTimeOffset startsAt, bool chosenOnly, DateTimeOffset now)
    {
        if (Status is EventStatus.Published) lesson.Reschedule(startsAt, chosenOnly, now);
        else lesson.MoveTo(startsAt);
    }

    private void CheckEdit(EventEdit edit, DateTimeOffset now)
    {
        edit.Content.Check();
        edit.Schedule.Check();
        CheckSlug(edit.Slug);
        var moved = edit.Schedule != Schedule;
        Guard.That(!moved || Status is EventStatus.Draft or EventStatus.Published, CatalogErrors.AlreadyFinal);
        if (Status is not EventStatus.Published) return;
        Guard.That(edit.Schedule.StartsAt == StartsAt || edit.Schedule.StartsAt > now, CatalogErrors.StartsInThePast);
        Guard.That(edit.Schedule.EndsAt == EndsAt || edit.Schedule.EndsAt > now, CatalogErrors.EndsInThePast);
    }

    private static void CheckSlug(string slug) =>
        Guard.That(slug.Length is > 0 and <= 96 && Transliteration.ToSlug(slug) == slug, CatalogErrors.SlugInvalid);

    private void Reorder(EventEdit edit)
    {
        directions.Clear();
        directions.AddRange(edit.Directions);
        LinksRevision++;
    }

    // rows that stay are left alone: a removed and a new row of one key would be one too many for the change tracker
    private void ShowTo(IReadOnlyCollection<Guid> groupIds)
    {
        var gone = groups.RemoveAll(g => !groupIds.Contains(g.GroupId));
        var added = groupIds.Where(id => groups.TrueForAll(g => g.GroupId != id)).ToList();
        groups.AddRange(added.Select(id => new EventGroup(Id, id)));
        if (gone + added.Count > 0) LinksRevision++;
    }
}
