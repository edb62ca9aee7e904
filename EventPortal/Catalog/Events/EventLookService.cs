using EventPortal.Catalog.Dictionaries;
using EventPortal.Media.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>The page "Look" of an event's editor: cover and approbation document. Reads and writes in the scope's tenant.</summary>
public sealed class EventLookService(IDbContextFactory<AppDbContext> contexts, IMediaLibrary media, IOrganizations organizations)
{
    public async Task<EventLook?> FindAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Rows(db, eventId).FirstOrDefaultAsync(cancellationToken) is not { } row) return null;
        var found = row.Event;
        var owner = (await organizations.FindAsync([found.OrganizationId], cancellationToken)).GetValueOrDefault(found.OrganizationId);
        var picture = found.CoverMediaId is { } cover ? (await media.FindAsync([cover], cancellationToken)).GetValueOrDefault(cover) : null;
        return new(
            found.Id, found.Content.Title, found.Content.Language, CatalogUrls.Event(owner?.Slug ?? "", found.Slug), found.PublishedAt is not null && found.IsActive,
            new(found.Slug, EventCovers.KindOf(found.Content.Kind, row.Type), row.Direction ?? "", found.CoverMediaId), picture?.AltText, found.ApprobationMediaId);
    }

    /// <exception cref="DomainException">The files cannot be used, or somebody has changed them since the page was opened.</exception>
    public async Task SaveAsync(EventLookChange change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var found = await db.Events.SingleOrDefaultAsync(e => e.Id == change.EventId, cancellationToken);
        Guard.That(found is not null, CatalogErrors.LookChanged);
        Guard.That(found.CoverMediaId == change.CoverBefore && found.ApprobationMediaId == change.ApprobationBefore, CatalogErrors.LookChanged);
        found.ShowCover(change.CoverAfter);
        found.ShowApprobation(change.ApprobationAfter);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await media.ReplaceAsync(db, new(MediaPurpose.Cover, found.OrganizationId, change.CoverBefore, change.CoverAfter, change.Alt), cancellationToken);
            await media.ReplaceAsync(db, new(MediaPurpose.Document, found.OrganizationId, change.ApprobationBefore, change.ApprobationAfter), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainException(CatalogErrors.LookChanged);
        }
    }

    internal static IQueryable<LookRow> Rows(AppDbContext db, Guid eventId) => db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => new LookRow(
        e, e.Directions.OrderBy(d => d.MyOrder).Select(d => d.Slug).FirstOrDefault(),
        db.Set<EventType>().Where(t => t.Id == e.EventTypeId).Select(t => t.Slug).FirstOrDefault()));

    internal sealed record LookRow(Event Event, string? Direction, string? Type);
}
