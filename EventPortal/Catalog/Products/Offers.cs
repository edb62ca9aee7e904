using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Settings;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Products;

internal sealed class Offers(IOrganizations organizations, CurrentUser user, SiteSettings site) : IOffers
{
    public async Task<IReadOnlyDictionary<Guid, ProductOffer>> FindAsync(
        AppDbContext db, IReadOnlyCollection<Guid> productIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (productIds.Count == 0) return new Dictionary<Guid, ProductOffer>();
        var rows = await OfferSql.Rows.ToListAsync(db, [.. productIds], cancellationToken);
        var parts = await OfferParts.ReadAsync(db, rows, cancellationToken);
        var groups = user.UserId is { } id && rows.Exists(r => r.HasGroups)
            ? await organizations.GroupsVisibleToAsync(id, cancellationToken)
            : new HashSet<Guid>();
        return rows.Select(r => Describe(r, parts, groups, now)).ToDictionary(o => o.ProductId);
    }

    public async Task<IReadOnlyList<string>> NamesAsync(
        AppDbContext db, IReadOnlyCollection<Guid> eventIds, IReadOnlyCollection<Guid> sectorIds, IReadOnlyCollection<Guid> examIds, CancellationToken cancellationToken)
    {
        // titles of published events are public but for the private ones; a promocode may name an event that is not yet
        var groups = await organizations.GroupsOfAsync(user.UserId, cancellationToken);
        var titles = await db.Events.AcrossTenants().AsNoTracking().OpenTo(groups).Where(e => eventIds.Contains(e.Id) && e.Status == EventStatus.Published)
            .Select(e => e.Content.Title).ToListAsync(cancellationToken);
        var sectors = await db.EducationalSectors.AsNoTracking().Where(s => sectorIds.Contains(s.Id)).OrderBy(s => s.MyOrder).ToListAsync(cancellationToken);
        var exams = examIds.Count == 0 ? [] : await db.Exams.AsNoTracking().Where(x => examIds.Contains(x.Id)).OrderBy(x => x.MyOrder).ToListAsync(cancellationToken);
        return [.. titles, .. sectors.Concat<DictionaryEntry>(exams).Select(e => e.NameIn(CultureInfo.CurrentUICulture))];
    }

    private ProductOffer Describe(OfferRow row, OfferParts parts, IReadOnlySet<Guid> groups, DateTimeOffset now)
    {
        var product = row.Product;
        var offered = Describe(row, parts, groups);
        var (state, at) = StateOf(row, offered.IsVisible, now);
        var ticket = product as TicketType;
        return new()
        {
            ProductId = product.Id, Kind = ticket is null ? OfferKind.Recording : OfferKind.Ticket, Title = product.Title, Description = product.Description,
            Event = offered, State = state, StateAt = at, SalesEnd = product.SalesEnd, FullPrice = product.FullPrice,
            // an early price that nobody can buy at any more is not a price
            Price = state is OfferState.OnSale or OfferState.AllHeld or OfferState.SoldOut ? product.Price : product.FullPrice,
            Available = product.Available is { } free ? Math.Max(0, free) : null, Quantity = product.Quantity,
            ReservationMinutes = ticket?.ReservationMinutes, PrepaymentPercent = ticket?.PrepaymentPercent, LessonId = ticket?.LessonId,
            Questions = [.. parts.Questions[row.EventId].Where(q => ticket is not null && (q.TicketTypeId is null || q.TicketTypeId == product.Id))
                .Select(q => new OfferQuestion(q.Id, q.Text, q.Kind, q.Required, q.Options, q.WhenQuestionId is { } awaited ? new(awaited, q.WhenAnswers) : null))],
        };
    }

    private OfferedEvent Describe(OfferRow row, OfferParts parts, IReadOnlySet<Guid> groups) => new()
    {
        EventId = row.EventId, OrganizationId = row.OrganizationId, OrganizationSlug = row.OrganizationSlug, OrganizationName = row.OrganizationName,
        Slug = row.Slug, Title = row.Title, IsCourse = row.Kind is EventKind.Course, StartsAt = row.StartsAt, EndsAt = row.EndsAt, TimeZone = row.TimeZone,
        IsOnline = row.Format is EventFormat.Online or EventFormat.Hybrid, IsOnsite = row.Format is EventFormat.Offline or EventFormat.Hybrid,
        City = row.City, Address = row.Address, SectorId = row.SectorId, DirectionId = row.DirectionId,
        ApprovalRequired = row.Settings.ApprovalRequired, RegistrationClosed = row.RegistrationCompleted,
        IsVisible = !row.HasGroups || parts.Groups[row.EventId].Any(groups.Contains),
        HoldMinutes = Math.Min(row.Settings.HoldMinutes, site.Current.LongestHoldMinutes), UnpaidLifetimeMinutes = row.Settings.UnpaidLifetimeMinutes,
        CancelByParticipantHours = row.Settings.CancelByParticipantHours, Runs = [.. parts.Runs[row.EventId]],
    };

    // A recording is sold after its event; everything else only before the event is over.
    private (OfferState State, DateTimeOffset? At) StateOf(OfferRow e, bool isVisible, DateTimeOffset now)
    {
        var product = e.Product;
        var isRecording = product is EventRecording;
        if (!e.IsActive || !isVisible) return (OfferState.Unavailable, null);
        if (e.Status is not EventStatus.Published && !(isRecording && e.Status is EventStatus.Completed))
            return e.Status is EventStatus.Completed ? (OfferState.EventOver, e.EndsAt) : (OfferState.Unavailable, e.CancelledAt);
        if (e.EndsAt <= now && !isRecording) return (OfferState.EventOver, e.EndsAt);
        if (!site.Current.SalesOpen) return (OfferState.RegistrationClosed, null);
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
