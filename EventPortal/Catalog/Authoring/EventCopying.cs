using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>New events: empty ones, and copies of what was made before. Never anybody's registration.</summary>
public sealed class EventCopying(IDbContextFactory<AppDbContext> contexts, CurrentUser user)
{
    /// <summary>An empty draft; the rest is said in the editor.</summary>
    public async Task<Guid> CreateAsync(Guid organizationId, NewEvent wanted, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var schedule = new EventSchedule { StartsAt = wanted.StartsAt, EndsAt = wanted.StartsAt.AddHours(2), TimeZone = wanted.TimeZone };
        var slug = await db.FreeSlugAsync(wanted.Title, null, cancellationToken);
        var made = Event.Create(organizationId, Author, slug, new() { Kind = wanted.Kind, Title = wanted.Title.Trim() }, schedule, db.Now);
        db.Add(made);
        await SaveAsync(db, cancellationToken);
        return made.Id;
    }

    /// <summary>A draft with the content, programme, tickets, questions, people and rules of another event; every time moves with the start.</summary>
    public async Task<Guid> DuplicateAsync(Guid eventId, DateTimeOffset startsAt, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await Whole(db).SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken);
        Guard.That(source is not null, CatalogErrors.EventUnknown);
        var shift = new Shift(source.StartsAt, startsAt, source.Schedule.Zone);
        var schedule = new EventSchedule { StartsAt = startsAt, EndsAt = shift.Of(source.EndsAt), TimeZone = source.TimeZone };
        var copy = Event.Create(source.OrganizationId, Author, await db.FreeSlugAsync(source.Content.Title, null, cancellationToken), source.Content, schedule, db.Now);
        copy.Configure(source.Settings with { ReminderHours = [.. source.Settings.ReminderHours] }, source.ParticipantsVisibility, source.Hide);
        copy.Classify(source.EventTypeId, source.LevelId, source.SectorId, source.BudgetEducationId, source.Directions.OrderBy(d => d.MyOrder));
        copy.TestBy(source.CertificateExamId);
        await PeopleAsync(db, source, copy, cancellationToken);
        Blocks(source, copy, db.Now);
        var runs = Lessons(source, copy, shift, db.Now);
        var tickets = await TicketsAsync(db, source, copy, shift, runs, cancellationToken);
        Questions(source, copy, tickets, db.Now);
        db.Add(copy);
        await SaveAsync(db, cancellationToken);
        return copy.Id;
    }

    private Guid Author => user.UserId ?? throw new InvalidOperationException("Events are made by people.");

    private static IQueryable<Event> Whole(AppDbContext db) => db.Events.AsSplitQuery()
        .Include(e => e.Directions).Include(e => e.Groups).Include(e => e.Speakers).Include(e => e.Organizers).Include(e => e.Lessons)
        .Include(e => e.Includes).Include(e => e.Advantages).Include(e => e.Questions);

    private static async Task PeopleAsync(AppDbContext db, Event source, Event copy, CancellationToken cancellationToken)
    {
        copy.MakePrivateTo(source.Groups.Select(g => g.GroupId));
        copy.ShowOrganizers(source.Organizers.OrderBy(o => o.MyOrder).Select(o => o.OrganizerId));
        Guid[] ids = [.. source.Speakers.OrderBy(s => s.MyOrder).Select(s => s.SpeakerId)];
        copy.ShowSpeakers(ids, await db.Speakers.Where(s => ids.Contains(s.Id)).Select(s => s.FullName).ToListAsync(cancellationToken));
    }

    private static void Blocks(Event source, Event copy, DateTimeOffset now)
    {
        // ids of one millisecond are in no order
        foreach (var (index, include) in source.Includes.OrderBy(i => i.MyOrder).Index()) copy.AddInclude(include.Title, include.Description, now.AddMilliseconds(index));
        foreach (var (index, advantage) in source.Advantages.OrderBy(a => a.MyOrder).Index()) copy.AddAdvantage(advantage.Title, advantage.Description, now.AddMilliseconds(index));
    }

    private static Dictionary<Guid, Guid> Lessons(Event source, Event copy, Shift shift, DateTimeOffset now)
    {
        Dictionary<Guid, Guid> runs = [];
        foreach (var (index, lesson) in source.Lessons.OrderBy(l => l.StartsAt).Index())
            runs[lesson.Id] = copy.AddLesson(shift.Of(lesson.StartsAt), lesson.Title, lesson.SpeakerId, now.AddMilliseconds(index)).Id;
        return runs;
    }

    private static async Task<Dictionary<Guid, Guid>> TicketsAsync(
        AppDbContext db, Event source, Event copy, Shift shift, Dictionary<Guid, Guid> runs, CancellationToken cancellationToken)
    {
        Dictionary<Guid, Guid> made = [];
        foreach (var type in await db.TicketTypes.Where(t => t.EventId == source.Id).OrderBy(t => t.SortOrder).ToListAsync(cancellationToken))
        {
            var ticket = TicketType.Create(copy.OrganizationId, copy.Id, type.Title, type.Description, type.FullPrice, type.Quantity, type.SortOrder, db.Now);
            ticket.Offer(type.FullPrice, type.SalePriceMinor is null ? null : type.Price, type.Quantity);
            ticket.SellBetween(shift.Of(type.SalesStart), shift.Of(type.SalesEnd));
            ticket.ReserveFor(type.ReservationMinutes);
            ticket.Prepay(type.PrepaymentPercent);
            ticket.OnlyFor(type.LessonId is { } run && runs.TryGetValue(run, out var id) ? id : null);
            if (!type.IsActive) ticket.Deactivate();
            db.Add(ticket);
            made[type.Id] = ticket.Id;
        }
        return made;
    }

    private static void Questions(Event source, Event copy, Dictionary<Guid, Guid> tickets, DateTimeOffset now)
    {
        foreach (var (index, question) in source.Questions.OrderBy(q => q.MyOrder).Index())
        {
            var asked = copy.Ask(question.Text, question.Kind, question.Required, question.Options, now.AddMilliseconds(index));
            if (question.TicketTypeId is { } of && tickets.TryGetValue(of, out var ticket)) asked.AskOnlyFor(ticket);
        }
    }

    private static async Task SaveAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(EventSlugs.Index))
        {
            throw new DomainException(CatalogErrors.SlugTaken);
        }
    }

    /// <summary>Moves times by the event's clock: a lesson at 18:30 stays at 18:30 on the other side of a change of the clocks.</summary>
    private sealed class Shift(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        private readonly TimeSpan by = TimeZoneInfo.ConvertTime(to, zone).DateTime - TimeZoneInfo.ConvertTime(from, zone).DateTime;

        public DateTimeOffset Of(DateTimeOffset moment)
        {
            var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime + by;
            if (zone.IsInvalidTime(local)) local = local.AddHours(1);
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        }

        public DateTimeOffset? Of(DateTimeOffset? moment) => moment is { } at ? Of(at) : null;
    }
}

/// <summary>What a new event begins with.</summary>
public sealed record NewEvent(string Title, Contracts.EventKind Kind, DateTimeOffset StartsAt, string TimeZone);
