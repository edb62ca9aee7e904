using EventPortal.Catalog;
using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Catalog.Authoring;

/// <summary>Publishing, archiving, copying and moving events, and the list that shows them.</summary>
public sealed class EventStatesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CatalogSamples samples = new(portal.Clock.GetUtcNow());

    [Fact]
    public async Task Publish_WithoutTicketOrPlaceOrInThePast_IsRefusedWithTheReason()
    {
        var (bare, nowhere, past) = (samples.Draft("Без квитків"), samples.Draft("Очна", new() { Format = EventFormat.Offline }), samples.Draft("Минула", startsIn: TimeSpan.FromHours(-1)));
        samples.Ticket(nowhere, 0);
        samples.Ticket(past, 0);
        await portal.InsertAsync(samples.Rows);
        Assert.Equal(CatalogErrors.NothingToBuy, await RefusalAsync((EventStates s) => s.PublishAsync(bare.Id, default)));
        Assert.Equal(CatalogErrors.PlaceNeeded, await RefusalAsync((EventStates s) => s.PublishAsync(nowhere.Id, default)));
        Assert.Equal(CatalogErrors.StartsInThePast, await RefusalAsync((EventStates s) => s.PublishAsync(past.Id, default)));
        var missing = await SendAsync((PublishChecklist c) => c.OfAsync(nowhere.Id, default));
        Assert.Equal(["Place"], missing.Where(i => i is { Required: true, Done: false }).Select(i => i.Key));
    }

    [Fact]
    public async Task Publish_ThenUnpublishAndComplete_FollowsTheStates()
    {
        var draft = samples.Draft("Граматика");
        samples.Ticket(draft, 0);
        await portal.InsertAsync(samples.Rows);
        await DoAsync((EventStates s) => s.PublishAsync(draft.Id, default));
        Assert.Equal(EventStatus.Published, (await portal.FindAsync<Event>(draft.Id))!.Status);
        Assert.Equal(CatalogErrors.NotOver, await RefusalAsync((EventStates s) => s.CompleteAsync(draft.Id, default)));
        Assert.Equal(CatalogErrors.StillPublished, await RefusalAsync((EventStates s) => s.ArchiveAsync(draft.Id, default)));
        await DoAsync((EventStates s) => s.UnpublishAsync(draft.Id, default));
        Assert.Equal(EventStatus.Draft, (await portal.FindAsync<Event>(draft.Id))!.Status);
    }

    [Fact]
    public async Task Restore_AddressTakenMeanwhile_ComesBackUnderAnother()
    {
        var draft = samples.Draft("Граматика");
        await portal.InsertAsync(samples.Rows);
        await DoAsync((EventStates s) => s.ArchiveAsync(draft.Id, default));
        var heir = samples.Draft("Граматика");
        await portal.InsertAsync(heir);
        await DoAsync((EventStates s) => s.RestoreAsync(draft.Id, default));
        var back = (await portal.FindAsync<Event>(draft.Id))!;
        Assert.Null(back.DeletedAt);
        Assert.Equal(heir.Slug + "-2", back.Slug);
    }

    [Fact]
    public async Task Duplicate_CourseWithEverything_CopiesAllButPeopleAndMovesTheTimes()
    {
        var now = portal.Clock.GetUtcNow();
        var source = samples.Published("Курс", startsIn: TimeSpan.FromDays(10), lasts: TimeSpan.FromDays(20));
        var speaker = samples.Speaker("Марія Коваленко");
        var lesson = source.AddLesson(source.StartsAt.AddDays(3), "Перше", speaker.Id, now);
        source.ShowSpeakers([speaker.Id], [speaker.FullName]);
        source.AddInclude("Сертифікат", "Так", now);
        var ticket = samples.Ticket(source, 85_000, quantity: 10, sale: 68_000);
        ticket.SellBetween(source.StartsAt.AddDays(-5), source.StartsAt);
        ticket.OnlyFor(lesson.Id);
        source.Ask("Школа?", QuestionKind.Text, true, [], now).AskOnlyFor(ticket.Id);
        await portal.InsertAsync(samples.Rows);
        await portal.ReadAsync(db => db.Set<Product>().Where(p => p.Id == ticket.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.SoldCount, 3)));

        var shift = TimeSpan.FromDays(14);
        var id = await SendAsync((EventCopying c) => c.DuplicateAsync(source.Id, source.StartsAt + shift, default));

        var copy = await portal.ReadAsync(db => db.Set<Event>().AsSplitQuery().Include(e => e.Lessons).Include(e => e.Speakers).Include(e => e.Includes).Include(e => e.Questions).SingleAsync(e => e.Id == id));
        var sold = await portal.ReadAsync(db => db.Set<TicketType>().SingleAsync(t => t.EventId == id));
        Assert.Equal((EventStatus.Draft, source.Content.Title, 0), (copy.Status, copy.Content.Title, copy.NumberRegistrants));
        Assert.NotEqual(source.Slug, copy.Slug);
        Assert.Equal((lesson.StartsAt + shift, "Перше"), (copy.Lessons.Single().StartsAt, copy.Lessons.Single().Title));
        Assert.Equal((0, 10, 85_000L, 68_000L), (sold.SoldCount, sold.Quantity!.Value, sold.PriceMinor, sold.SalePriceMinor!.Value));
        Assert.Equal((ticket.SalesEnd + shift, copy.Lessons.Single().Id), (sold.SalesEnd, sold.LessonId));
        Assert.Equal((sold.Id, "Школа?"), (copy.Questions.Single().TicketTypeId, copy.Questions.Single().Text));
        Assert.Single(copy.Speakers);
        Assert.Single(copy.Includes);
    }

    [Fact]
    public async Task Move_PublicAddressChanged_OldOneIsKeptForItsEvent()
    {
        var published = samples.Published("Граматика");
        var other = samples.Draft("Інша");
        await portal.InsertAsync(samples.Rows);
        var old = published.Slug;
        Assert.IsType<SaveOutcome.Saved>(await SaveSlugAsync(published, 0, "nova-" + samples.Mark));
        Assert.Equal(old, (await portal.ReadAsync(db => db.Set<EventSlug>().SingleAsync(s => s.EventId == published.Id))).Slug);
        await Assert.ThrowsAsync<DomainException>(() => SaveSlugAsync(other, 0, old));

        Assert.IsType<SaveOutcome.Saved>(await SaveSlugAsync(published, 1, old));
        Assert.Equal("nova-" + samples.Mark, (await portal.ReadAsync(db => db.Set<EventSlug>().SingleAsync(s => s.EventId == published.Id))).Slug);
    }

    [Fact]
    public async Task List_ByTabWordsAndOrder_CountsAndFinds()
    {
        var (draft, published, cancelled) = (samples.Draft("Чернетка"), samples.Published("Опублікована"), samples.Published("Скасована"));
        var past = samples.Published("Минула", startsIn: TimeSpan.FromDays(-3));
        cancelled.Cancel("Хвороба", portal.Clock.GetUtcNow());
        samples.Ticket(published, 10_000, quantity: 20);
        await portal.InsertAsync(samples.Rows);
        await DoAsync((EventStates s) => s.ArchiveAsync(draft.Id, default));

        var stranger = new CatalogSamples(portal.Clock.GetUtcNow());
        stranger.Published("Чужа");
        await portal.InsertAsync(stranger.Rows);
        Assert.Empty((await SendAsync((DeskQueries d) => d.OfOrganizationAsync(stranger.Organization.Id, new(), default))).Events);
        var all = await SendAsync((DeskQueries d) => d.OfOrganizationAsync(samples.Organization.Id, new(), default));
        Assert.Equal([(DeskTab.All, 3), (DeskTab.Published, 1), (DeskTab.Past, 1), (DeskTab.Cancelled, 1), (DeskTab.Archived, 1)], all.Counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
        Assert.Equal(past.Id, all.Events[^1].Id);
        Assert.Equal(3, all.Events.Count);
        Assert.Equal(20, all.Events.Single(e => e.Id == published.Id).Capacity);
        var found = await SendAsync((DeskQueries d) => d.OfOrganizationAsync(samples.Organization.Id, new(DeskTab.All, "скасована"), default));
        Assert.Equal([cancelled.Id], found.Events.Select(e => e.Id));
        Assert.Single((await SendAsync((DeskQueries d) => d.OfOrganizationAsync(samples.Organization.Id, new(DeskTab.Archived), default))).Events);
    }

    [Fact]
    public async Task Audit_EditOfTheContent_NamesWhatChanged()
    {
        var draft = samples.Draft("Граматика");
        await portal.InsertAsync(samples.Rows);
        await SendAsync((EventAuthoring a) => a.SaveAsync(draft.Id, 0, EventForm.Of(draft).With(EventFields.Lead, "Двічі на тиждень"), false, default));
        var entry = await portal.ReadAsync(db => db.Set<EventPortal.Shared.Data.Audit.AuditEntry>().SingleAsync(a => a.ObjectId == draft.Id && a.Action == EventPortal.Shared.Data.Audit.AuditAction.Changed));
        Assert.Contains("Content.Lead", entry.Changes);
        Assert.DoesNotContain("Content.Title", entry.Changes);
    }

    private Task<SaveOutcome> SaveSlugAsync(Event e, int version, string slug) =>
        SendAsync((EventAuthoring a) => a.SaveAsync(e.Id, version, EventForm.Of(e).With(EventFields.Slug, slug), false, default));

    private Task<TResult> SendAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull =>
        portal.SendAs(TestUsers.User(samples.Owner.Id), act, samples.Organization.Id);

    private Task DoAsync<TService>(Func<TService, Task> act)
        where TService : notnull =>
        portal.SendAs(TestUsers.User(samples.Owner.Id), act, samples.Organization.Id);

    private async Task<DomainError> RefusalAsync<TService>(Func<TService, Task> act)
        where TService : notnull =>
        (await Assert.ThrowsAsync<DomainException>(() => DoAsync(act))).Error;
}
