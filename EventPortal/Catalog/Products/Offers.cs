using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Products;

internal sealed class Offers(IOrganizations organizations, CurrentUser user) : IOffers
{
    public async Task<IReadOnlyDictionary<Guid, ProductOffer>> FindAsync(
        AppDbContext db, IReadOnlyCollection<Guid> productIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (productIds.Count == 0) return new Dictionary<Guid, ProductOffer>();
        // Offers are public reads: what the buyer may see is decided below, by the event's state and its groups.
        var products = await db.Products.AcrossTenants().AsNoTracking().Where(p => productIds.Contains(p.Id)).ToListAsync(cancellationToken);
        var eventIds = products.Select(p => p.EventId).Distinct().ToList();
        var events = await db.Events.AcrossTenants().AsNoTracking().AsSplitQuery()
            .Include(e => e.Lessons).Include(e => e.Questions).Include(e => e.Groups).Include(e => e.Directions)
            .Where(e => eventIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        var names = await organizations.FindAsync([.. events.Values.Select(e => e.OrganizationId).Distinct()], cancellationToken);
        var groups = user.UserId is { } id && events.Values.Any(e => e.Groups.Count > 0)
            ? await organizations.GroupsVisibleToAsync(id, cancellationToken)
            : new HashSet<Guid>();
        return products
            .Where(p => events.TryGetValue(p.EventId, out var e) && names.ContainsKey(e.OrganizationId))
            .Select(p => Describe(p, events[p.EventId], names[events[p.EventId].OrganizationId], groups, now))
            .ToDictionary(o => o.ProductId);
    }

    public async Task<IReadOnlyList<string>> NamesAsync(
        AppDbContext db, IReadOnlyCollection<Guid> eventIds, IReadOnlyCollection<Guid> sectorIds, CancellationToken cancellationToken)
    {
        // titles of published events are public; a promocode may name an event that is not yet
        var titles = await db.Events.AcrossTenants().AsNoTracking().Where(e => eventIds.Contains(e.Id) && e.Status == EventStatus.Published)
            .Select(e => e.Content.Title).ToListAsync(cancellationToken);
        var sectors = await db.EducationalSectors.AsNoTracking().Where(s => sectorIds.Contains(s.Id)).OrderBy(s => s.MyOrder).ToListAsync(cancellationToken);
        return [.. titles, .. sectors.Select(s => s.NameIn(CultureInfo.CurrentUICulture))];
    }

    private static ProductOffer Describe(Product product, Event ofEvent, OrganizationSummary organization, IReadOnlySet<Guid> groups, DateTimeOffset now)
    {
        var offered = Describe(ofEvent, organization, groups);
        var (state, at) = StateOf(product, ofEvent, offered.IsVisible, now);
        var ticket = product as TicketType;
        return new()
        {
            ProductId = product.Id, Kind = ticket is null ? OfferKind.Recording : OfferKind.Ticket, Title = product.Title, Description = product.Description,
            Event = offered, State = state, StateAt = at, SalesEnd = product.SalesEnd, FullPrice = product.FullPrice,
            // an early price that nobody can buy at any more is not a price
            Price = state is OfferState.OnSale or OfferState.AllHeld or OfferState.SoldOut ? product.Price : product.FullPrice,
            Available = product.Available is { } free ? Math.Max(0, free) : null, Quantity = product.Quantity,
            ReservationMinutes = ticket?.ReservationMinutes, PrepaymentPercent = ticket?.PrepaymentPercent, LessonId = ticket?.LessonId,
            Questions = [.. ofEvent.Questions.Where(q => ticket is not null && (q.TicketTypeId is null || q.TicketTypeId == product.Id))
                .OrderBy(q => q.MyOrder).Select(q => new OfferQuestion(q.Id, q.Text, q.Kind, q.Required, q.Options))],
        };
    }

    private static OfferedEvent Describe(Event e, OrganizationSummary organization, IReadOnlySet<Guid> groups) => new()
    {
        EventId = e.Id, OrganizationId = e.OrganizationId, OrganizationSlug = organization.Slug, OrganizationName = organization.Name,
        Slug = e.Slug, Title = e.Content.Title, IsCourse = e.Content.Kind is EventKind.Course,
        StartsAt = e.StartsAt, EndsAt = e.EndsAt, TimeZone = e.TimeZone,
        IsOnline = e.Content.Format is EventFormat.Online or EventFormat.Hybrid, IsOnsite = e.Content.Format is EventFormat.Offline or EventFormat.Hybrid,
        City = e.Content.City, Address = e.Content.Address, SectorId = e.SectorId, DirectionId = e.Directions.Select(d => (Guid?)d.Id).FirstOrDefault(),
        ApprovalRequired = e.Settings.ApprovalRequired, RegistrationClosed = e.RegistrationCompleted,
        IsVisible = e.Groups.Count == 0 || e.Groups.Any(g => groups.Contains(g.GroupId)),
        HoldMinutes = e.Settings.HoldMinutes, UnpaidLifetimeMinutes = e.Settings.UnpaidLifetimeMinutes,
        CancelByParticipantHours = e.Settings.CancelByParticipantHours,
        Runs = e.Settings.LessonsAreAlternatives
            ? [.. e.Lessons.OrderBy(l => l.StartsAt).Select(l => new OfferedRun(l.Id, l.StartsAt, l.Title))]
            : [],
    };

    // A recording is sold after its event; everything else only before the event is over.
    private static (OfferState State, DateTimeOffset? At) StateOf(Product product, Event e, bool isVisible, DateTimeOffset now)
    {
        var isRecording = product is EventRecording;
        if (!e.IsActive || !isVisible) return (OfferState.Unavailable, null);
        if (e.Status is not EventStatus.Published && !(isRecording && e.Status is EventStatus.Completed))
            return e.Status is EventStatus.Completed ? (OfferState.EventOver, e.EndsAt) : (OfferState.Unavailable, e.CancelledAt);
        if (e.EndsAt <= now && !isRecording) return (OfferState.EventOver, e.EndsAt);
        if (e.RegistrationCompleted && !isRecording) return (OfferState.RegistrationClosed, null);
        return product.StateAt(now) switch
        {
            SaleState.OnSale => (OfferState.OnSale, null),
            SaleState.AllHeld => (OfferState.AllHeld, null),
            SaleState.SoldOut => (OfferState.SoldOut, null),
            SaleState.NotYet => (OfferState.NotYet, product.SalesStart),
            SaleState.Ended => (OfferState.Ended, product.SalesEnd),
            SaleState.Inactive => (OfferState.Inactive, null),
            var other => throw new InvalidOperationException($"Unknown state {other}."),
        };
    }
}
