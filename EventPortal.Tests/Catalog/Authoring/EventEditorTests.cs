using EventPortal.Catalog;
using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Catalog.Authoring;

/// <summary>What the editor saves by itself, what it refuses and keeps, and what it does when two people write at once.</summary>
public sealed class EventEditorTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CatalogSamples samples = new(portal.Clock.GetUtcNow());

    [Fact]
    public async Task Type_GoodValues_AreSavedAtOnceInADraft()
    {
        var draft = await DraftAsync();
        await EditAsync(draft, async editor =>
        {
            var saved = await editor.TypeAsync(Entries(
                (EventFields.Title, "Граматика для всіх"), (EventFields.Lead, "Двічі на тиждень"), (EventFields.Phone, "067 123-45-67"), (EventFields.Format, "Offline"),
                (EventFields.City, "Полтава"), (EventFields.ReminderHours, "2, 24"), (EventFields.StartsAt, "2031-02-03T18:30"), (EventFields.EndsAt, "2031-02-03T20:00")), null, default);
            Assert.Equal(8, saved.Count);
            Assert.Empty(editor.Unsaved);
            Assert.Equal(portal.Clock.GetUtcNow(), editor.SavedAt);
        });

        var stored = (await portal.FindAsync<Event>(draft.Id))!;
        Assert.Equal(("Граматика для всіх", "+380671234567", "Полтава"), (stored.Content.Title, stored.Content.Phone, stored.Content.City));
        Assert.Equal([24, 2], stored.Settings.ReminderHours);
        Assert.Equal(new DateTimeOffset(2031, 2, 3, 16, 30, 0, TimeSpan.Zero), stored.StartsAt);
        Assert.Contains("poltava", stored.SearchText);
    }

    [Theory]
    [InlineData(true, "2031-03-28T15:00", "2031-03-31T09:15")]
    [InlineData(false, "2031-02-04T15:00", "2031-02-07T09:15")]
    public async Task Type_NewStart_TakesTheLessonsAlongOnTheClockIfWanted(bool follow, string first, string second)
    {
        var draft = samples.Draft("Курс із програмою");
        var zone = draft.Schedule.Zone;
        draft.AddLesson(ZonedInput.At(new(2031, 2, 4, 15, 0, 0), zone), "Перше", null, portal.Clock.GetUtcNow());
        draft.AddLesson(ZonedInput.At(new(2031, 2, 7, 9, 15, 0), zone), "Друге", null, portal.Clock.GetUtcNow());
        await portal.InsertAsync(samples.Rows);
        await EditAsync(draft, async editor =>
        {
            editor.LessonsFollow = false;
            await editor.TypeAsync(Entries((EventFields.StartsAt, "2031-02-03T10:00"), (EventFields.EndsAt, "2031-02-10T20:00")), null, default);
            editor.LessonsFollow = follow;
            // over the night of 30 March, when clocks go forward
            await editor.TypeAsync(Entries((EventFields.StartsAt, "2031-03-27T10:00"), (EventFields.EndsAt, "2031-04-05T20:00")), null, default);
            await editor.TypeAsync(Entries((EventFields.Lead, "Двічі на тиждень")), null, default);
            Assert.Empty(editor.Unsaved);
        });
        var lessons = await portal.ReadAsync(db => db.Set<EventPortal.Catalog.Lessons.Lesson>().IgnoreQueryFilters().Where(l => l.EventId == draft.Id).OrderBy(l => l.StartsAt).ToListAsync());
        Assert.Equal([first, second], lessons.Select(l => ZonedInput.Of(l.StartsAt, zone)));
    }

    [Fact]
    public async Task Type_EntryPerLesson_StaysThroughOtherEdits()
    {
        var draft = await DraftAsync();
        await EditAsync(draft, async editor =>
        {
            await editor.TypeAsync(Entries((EventFields.LessonsEnteredSeparately, "true")), null, default);
            await editor.TypeAsync(Entries((EventFields.Lead, "Двічі на тиждень")), null, default);
        });
        Assert.True((await portal.FindAsync<Event>(draft.Id))!.Settings.LessonsEnteredSeparately);
    }

    public static TheoryData<string, string, string> BadValues => new()
    {
        { EventFields.Title, "", "Problem.Required" },
        { EventFields.Title, new string('я', 10_000), "Problem.TooLong" },
        { EventFields.Lead, new string('я', 501), "Problem.TooLong" },
        { EventFields.Description, new string('я', 50_001), "Problem.TooLong" },
        { EventFields.Slug, "Не адреса", "Problem.Slug" },
        { EventFields.StartsAt, "", "Problem.Time" },
        { EventFields.EndsAt, "2020-01-01T10:00", "Problem.EndsBeforeStart" },
        { EventFields.StartsAt, "2031-03-30T03:30", "Problem.SkippedHour" },
        { EventFields.TimeZone, "Mars/Olympus", "Problem.Zone" },
        { EventFields.OnlineUrl, "javascript:alert(1)", "Problem.Url" },
        { EventFields.OnlineUrl, "zoom", "Problem.Url" },
        { EventFields.Email, "olena@", "Problem.Email" },
        { EventFields.SpeakerEmail, "Олена <o@example.com>", "Problem.Email" },
        { EventFields.Phone, "12", "Problem.Phone" },
        { EventFields.DurationLesson, "-5", "Problem.Number" },
        { EventFields.DurationLesson, "півтори", "Problem.Number" },
        { EventFields.HoldMinutes, "", "Problem.Number" },
        { EventFields.CancelByParticipantHours, "99999", "Problem.Number" },
        { EventFields.ReminderHours, "завтра", "Problem.Reminders" },
    };

    [Theory]
    [MemberData(nameof(BadValues))]
    public async Task Type_BadValue_IsRefusedAtItsFieldAndTheRestIsSaved(string field, string value, string problem)
    {
        var draft = await DraftAsync();
        await EditAsync(draft, async editor =>
        {
            var saved = await editor.TypeAsync(Entries((field, value), (EventFields.BringNote, "Олівець")), null, default);

            Assert.Contains(problem, editor.Problems.Values.Select(p => p.Key));
            Assert.Equal(value, editor.Typed[field]);
            Assert.Contains(field, editor.Unsaved);
            Assert.Contains(EventFields.BringNote, saved);
        });
        Assert.Equal("Олівець", (await portal.FindAsync<Event>(draft.Id))!.Settings.BringNote);
    }

    [Fact]
    public async Task Type_TitleOfADraft_CarriesTheAddressAlongUntilSomebodyWritesOne()
    {
        var draft = await DraftAsync();
        await EditAsync(draft, async editor =>
        {
            await editor.TypeAsync(Entries((EventFields.Title, "Нова назва " + samples.Mark)), null, default);
            Assert.Equal("nova-nazva-" + samples.Mark, editor.Stored.Form[EventFields.Slug]);
            await editor.TypeAsync(Entries((EventFields.Slug, "svoia-" + samples.Mark)), null, default);
            await editor.TypeAsync(Entries((EventFields.Title, "Ще новіша " + samples.Mark)), null, default);
            Assert.Equal("svoia-" + samples.Mark, editor.Stored.Form[EventFields.Slug]);
        });
    }

    [Fact]
    public async Task Type_AddressOfAnotherEvent_IsRefusedAtItsField()
    {
        var other = samples.Draft("Інша");
        var draft = await DraftAsync();
        await EditAsync(draft, async editor =>
        {
            await editor.TypeAsync(Entries((EventFields.Slug, other.Slug), (EventFields.Lead, "Далі")), null, default);
            Assert.Equal("Problem.SlugTaken", editor.Problems[EventFields.Slug].Key);
            Assert.Equal("Далі", editor.Stored.Form[EventFields.Lead]);
        });
    }

    [Fact]
    public async Task Save_PublishedEvent_WaitsForAWord()
    {
        var published = samples.Published("Граматика");
        await portal.InsertAsync(samples.Rows);
        await EditAsync(published, async editor =>
        {
            Assert.Empty(await editor.TypeAsync(Entries((EventFields.Lead, "Про що"), (EventFields.City, "Львів")), null, default));
            Assert.Null((await portal.FindAsync<Event>(published.Id))!.Content.Lead);
            Assert.True(editor.WouldTell);
            await editor.SaveAsync(default);
        });
        Assert.Equal("Про що", (await portal.FindAsync<Event>(published.Id))!.Content.Lead);
    }

    [Fact]
    public async Task Type_PublishedEventIntoThePast_IsRefused()
    {
        var published = samples.Published("Граматика");
        await portal.InsertAsync(samples.Rows);
        await EditAsync(published, async editor =>
        {
            await editor.TypeAsync(Entries((EventFields.StartsAt, EventForm.Local(portal.Clock.GetUtcNow().AddHours(-1), published.Schedule.Zone))), null, default);
            Assert.Equal("Problem.Past", editor.Problems[EventFields.StartsAt].Key);
            Assert.Empty(editor.Savable);
        });
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ComparesBothAndLosesNothing()
    {
        var draft = await DraftAsync();
        await BothAsync(draft, async (mine, theirs) =>
        {
            await theirs.TypeAsync(Entries((EventFields.Title, "Їхня назва"), (EventFields.City, "Харків")), null, default);
            await mine.TypeAsync(Entries((EventFields.Title, "Моя назва"), (EventFields.Lead, "Мій опис")), null, default);

            var choice = mine.Overtaken!;
            Assert.Equal([EventFields.Title, EventFields.Slug, EventFields.Lead, EventFields.City], choice.Differing);
            Assert.Equal("owner " + samples.Mark, choice.By);
            Assert.DoesNotContain(EventFields.City, choice.Proposed);
            await mine.TypeAsync(Entries((EventFields.Lead, "Мій опис, далі")), null, default);
            await mine.ChooseAsync(new HashSet<string> { EventFields.Lead }, default);
            Assert.Null(mine.Overtaken);
        });
        var stored = (await portal.FindAsync<Event>(draft.Id))!.Content;
        Assert.Equal(("Їхня назва", "Харків", "Мій опис, далі"), (stored.Title, stored.City, stored.Lead));
    }

    [Fact]
    public async Task Refresh_OthersChangedOtherFields_TheyComeInAndNothingIsAsked()
    {
        var draft = await DraftAsync();
        await BothAsync(draft, async (mine, theirs) =>
        {
            await mine.TypeAsync(Entries((EventFields.Email, "погана@")), null, default);
            await theirs.TypeAsync(Entries((EventFields.City, "Харків")), null, default);
            await mine.RefreshAsync(default);
            Assert.Null(mine.Overtaken);
            Assert.Equal(("Харків", "погана@"), (mine.Typed[EventFields.City], mine.Typed[EventFields.Email]));
        });
    }

    [Fact]
    public async Task Type_KeptByTheBrowserSinceAnOlderVersion_IsComparedFirst()
    {
        var draft = await DraftAsync();
        await EditAsync(draft, theirs => theirs.TypeAsync(Entries((EventFields.Lead, "Їхнє")), null, default));
        await EditAsync(draft, async mine =>
        {
            await mine.TypeAsync(Entries((EventFields.Lead, "Написане без мережі")), 0, default);
            Assert.Equal([EventFields.Lead], mine.Overtaken!.Differing);
            Assert.Equal("Їхнє", (await portal.FindAsync<Event>(draft.Id))!.Content.Lead);
        });
    }

    [Fact]
    public async Task Save_OneVersionTwiceAtOnce_ExactlyOneWins()
    {
        var draft = await DraftAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => SendAsync((EventAuthoring a) =>
            a.SaveAsync(draft.Id, 0, EventForm.Of(draft).With(EventFields.Lead, "Версія " + n), false, default))));
        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(7, outcomes.OfType<SaveOutcome.Overtaken>().Count());
    }

    [Fact]
    public async Task Save_OneAddressForTwoEventsAtOnce_OnlyOneHasIt()
    {
        var events = Enumerable.Range(1, 6).Select(n => samples.Draft("Подія " + n)).ToList();
        await portal.InsertAsync(samples.Rows);
        var slug = "odna-adresa-" + samples.Mark;
        var outcomes = await Task.WhenAll(events.Select(async e =>
        {
            try
            {
                return await SendAsync((EventAuthoring a) => a.SaveAsync(e.Id, 0, EventForm.Of(e).With(EventFields.Slug, slug), false, default)) is SaveOutcome.Saved;
            }
            catch (DomainException refused)
            {
                Assert.Equal(CatalogErrors.SlugTaken, refused.Error);
                return false;
            }
        }));
        Assert.Single(outcomes, won => won);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<Event>().CountAsync(e => e.Slug == slug)));
    }

    [Fact]
    public async Task Save_OfAnotherOrganization_IsUnknown()
    {
        var draft = await DraftAsync();
        var other = new CatalogSamples(portal.Clock.GetUtcNow());
        await portal.InsertAsync(other.Rows);
        await Assert.ThrowsAsync<DomainException>(() => portal.SendAs(
            TestUsers.User(other.Owner.Id), (EventAuthoring a) => a.SaveAsync(draft.Id, 0, EventForm.Of(draft), false, default), other.Organization.Id));
    }

    private async Task<Event> DraftAsync()
    {
        var draft = samples.Draft("Граматика");
        await portal.InsertAsync(samples.Rows);
        return draft;
    }

    private Task<TResult> SendAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull =>
        portal.SendAs(TestUsers.User(samples.Owner.Id), act, samples.Organization.Id);

    private Task EditAsync(Event e, Func<EventEditor, Task> act) => SendAsync(async (EventEditor editor) =>
    {
        Assert.True(await editor.LoadAsync(e.Id, default));
        await act(editor);
        return true;
    });

    private Task BothAsync(Event e, Func<EventEditor, EventEditor, Task> act) => EditAsync(e, mine => EditAsync(e, theirs => act(mine, theirs)));

    private static Dictionary<string, string> Entries(params (string Field, string Value)[] entries) => entries.ToDictionary(e => e.Field, e => e.Value);
}
