using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Parts;
using EventPortal.Registrations.Attendees;
using EventPortal.Shared.Domain;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Registrations.Tickets;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Registrations.Changes;

/// <summary>A published event moves: who is counted, who is written to, and what the letter says.</summary>
public sealed class EventChangedTests(TicketLettersTests.Fixture portal) : IClassFixture<TicketLettersTests.Fixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task Save_NewTimeAndPlace_WritesOldAndNewToWhoHasATicketAndMovesTheirCalendar()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        var (holder, gone, waiting) = (await world.PlaceAsync(at), await world.PlaceAsync(at, shape: r => r.Cancel("", world.Now)), await world.PendingAsync(at));
        Assert.Equal(new EventPeople(1, 0, 1), await SendAsync(at, (EventStates s) => s.PeopleAsync(at.EventId, default)));

        await EditAsync(at, (EventFields.City, "Харків"), (EventFields.StartsAt, "2031-02-03T18:30"), (EventFields.EndsAt, "2031-02-03T20:00"));
        await portal.RunOutboxAsync();

        var letter = Assert.Single(portal.Sink.Letters, l => l.Recipients.Contains(holder.Person.Email!)).Mime;
        var text = letter.Only("text/plain").Text.Replace('\u00A0', ' ').Replace("\u2060", "");
        Assert.Equal("Зміни: Осінній EdCamp Полтава", letter.DecodedHeader("Subject"));
        Assert.Contains("Харків, вул. Соборності, 1. Було: Полтава, вул. Соборності, 1", text);
        Assert.Contains("3 лютого 2031, пн, 18:30–20:00 (Київ). Було:", text);
        var invitation = letter.All.First(p => p.MediaType == "text/calendar").Text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", invitation);
        Assert.Contains("20310203T183000", invitation);
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains(gone.Person.Email!) || l.Recipients.Contains(waiting.Person.Email!));
    }

    [Fact]
    public async Task Save_OtherFieldsOrADraft_WritesToNobody()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        var holder = await world.PlaceAsync(at);
        await EditAsync(at, (EventFields.Lead, "Про школу"));
        await SendAsync(at, async (EventStates s) => { await s.UnpublishAsync(at.EventId, default); return true; });
        await EditAsync(at, (EventFields.City, "Харків"));
        await portal.RunOutboxAsync();
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains(holder.Person.Email!));
    }

    [Fact]
    public async Task Lesson_OneOfTheRunsMoves_WritesOldAndNewToWhoChoseIt()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        await SendAsync(at, async (LessonAuthoring a) => { await a.LetChooseAsync(at.EventId, true, default); return true; });
        var runs = await AddLessonsAsync(at, "Перший потік", "Другий потік");
        var (mine, other) = (await world.PlaceAsync(at, run: runs[0].Id), await world.PlaceAsync(at, run: runs[1].Id));

        await MoveAsync(at, runs[0], runs[0].StartsAt.AddDays(1));
        await portal.RunOutboxAsync();

        var letter = Assert.Single(portal.Sink.Letters, l => l.Recipients.Contains(mine.Person.Email!)).Mime;
        Assert.Equal("Інший час: Перший потік", letter.DecodedHeader("Subject"));
        Assert.Contains("Було:", letter.Only("text/plain").Text, StringComparison.Ordinal);
        var invitation = letter.All.First(p => p.MediaType == "text/calendar").Text;
        Assert.Contains($"DTSTART;TZID=Europe/Kyiv:{Kyiv(runs[0].StartsAt.AddDays(1)):yyyyMMdd'T'HHmmss}", invitation, StringComparison.Ordinal);
        // the switch to runs and the new time of the run
        Assert.Contains("SEQUENCE:2", invitation, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains(other.Person.Email!));
    }

    [Fact]
    public async Task Lesson_OfTheProgramme_WritesToEverybodyWhenItsTimeChangesOnly()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        var lesson = (await AddLessonsAsync(at, "Вступ"))[0];
        var holder = await world.PlaceAsync(at);
        await SendAsync(at, async (LessonAuthoring a) => { await a.ChangeAsync(at.EventId, lesson.Id, lesson.Version, new(lesson.StartsAt, "Знайомство", null), default); return true; });
        await portal.RunOutboxAsync();
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains(holder.Person.Email!));

        var titled = (await LessonsAsync(at))[0];
        var refused = await Assert.ThrowsAsync<DomainException>(() => MoveAsync(at, titled, world.Now.AddDays(-1)));
        Assert.Equal(PartsErrors.LessonInThePast, refused.Error);
        await MoveAsync(at, titled, lesson.StartsAt.AddHours(2));
        await portal.RunOutboxAsync();
        var letter = Assert.Single(portal.Sink.Letters, l => l.Recipients.Contains(holder.Person.Email!)).Mime;
        Assert.Contains("«Знайомство»", letter.Only("text/plain").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.All, p => p.MediaType == "text/calendar");
    }

    [Fact]
    public async Task Save_EventMovesWithItsRuns_WritesTheNewTimeOfTheRunToWhoChoseIt()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        await SendAsync(at, async (LessonAuthoring a) => { await a.LetChooseAsync(at.EventId, true, default); return true; });
        var run = (await AddLessonsAsync(at, "Потік"))[0];
        var holder = await world.PlaceAsync(at, run: run.Id);

        await EditAsync(at, (EventFields.StartsAt, "2031-02-03T18:30"), (EventFields.EndsAt, "2031-02-03T20:00"));
        await portal.RunOutboxAsync();

        var letter = Assert.Single(portal.Sink.Letters, l => l.Recipients.Contains(holder.Person.Email!)).Mime;
        Assert.Equal("Інший час: Потік", letter.DecodedHeader("Subject"));
    }

    [Fact]
    public async Task PreviewCancel_PaidAndUnpaid_CountsPeopleAndMoneyAndChangesNothing()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        var order = await world.OrderAsync(at);
        var place = await world.PlaceAsync(at, order: order);
        var preview = await SendAsync(at, (EventStates s) => s.PreviewCancelAsync(at.EventId, default));
        Assert.Equal((1, 1, order.Total), (preview.People.Ending, preview.Returns.PaidOrders, Assert.Single(preview.Returns.Sums)));

        var unpaid = await world.OrderAsync(at, paid: false);
        await world.PendingAsync(at, unpaid);
        preview = await SendAsync(at, (EventStates s) => s.PreviewCancelAsync(at.EventId, default));
        Assert.Equal((2, 1, 1), (preview.People.Ending, preview.Returns.PaidOrders, preview.Returns.UnpaidOrders));
        Assert.Equal(place.Status, await portal.ReadAsync(db => db.Set<Registration>().Where(r => r.Id == place.Id).Select(r => r.Status).SingleAsync()));
    }

    private Task<TResult> SendAsync<TService, TResult>(DoorWorld.Place at, Func<TService, Task<TResult>> act)
        where TService : notnull =>
        portal.SendAs(TestUsers.User(at.OwnerId), act, at.OrganizationId);

    private static DateTime Kyiv(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv")).DateTime;

    private async Task<List<Lesson>> AddLessonsAsync(DoorWorld.Place at, params string[] titles)
    {
        var first = world.Now.AddDays(4);
        await SendAsync(at, async (LessonAuthoring a) =>
        {
            await a.AddAsync(at.EventId, [.. titles.Select((t, i) => new LessonDraft(first.AddHours(i * 3), t, null))], default);
            return true;
        });
        return await LessonsAsync(at);
    }

    private Task<List<Lesson>> LessonsAsync(DoorWorld.Place at) =>
        portal.ReadAsync(db => db.Set<Lesson>().AsNoTracking().Where(l => l.EventId == at.EventId).OrderBy(l => l.StartsAt).ToListAsync());

    private Task MoveAsync(DoorWorld.Place at, Lesson lesson, DateTimeOffset startsAt) => SendAsync(at, async (LessonAuthoring a) =>
    {
        await a.ChangeAsync(at.EventId, lesson.Id, lesson.Version, new(startsAt, lesson.Title, lesson.SpeakerId), default);
        return true;
    });

    private Task EditAsync(DoorWorld.Place at, params (string Field, string Value)[] entries) => SendAsync(at, async (EventEditor editor) =>
    {
        Assert.True(await editor.LoadAsync(at.EventId, default));
        await editor.TypeAsync(entries.ToDictionary(e => e.Field, e => e.Value), null, default);
        await editor.SaveAsync(default);
        Assert.Empty(editor.Unsaved);
        return true;
    });
}
