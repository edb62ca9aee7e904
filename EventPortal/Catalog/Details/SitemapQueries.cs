using EventPortal.Catalog.Directory;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Listing;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Catalog.Details;

/// <summary>What search engines are told of: what a guest finds in the catalog, and nothing else.</summary>
internal sealed class SitemapQueries(
    IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, CatalogListing listing, IOptions<SitemapOptions> options)
{
    private const int MostPages = 40_000;

    /// <summary>Files that the events fill; at least one.</summary>
    public async Task<int> FilesAsync(CancellationToken cancellationToken)
    {
        var events = (await listing.CurrentAsync(cancellationToken)).OfGuests.Count();
        return Math.Max(1, (events + options.Value.EventsPerFile - 1) / options.Value.EventsPerFile);
    }

    /// <summary>Everything but the events: the catalog, organizations, speakers.</summary>
    public async Task<IReadOnlyList<SitemapEntry>> PagesAsync(CancellationToken cancellationToken)
    {
        var (owners, _) = await organizations.ListAsync(0, MostPages, cancellationToken);
        var slugs = owners.ToDictionary(o => o.Id, o => o.Slug);
        var known = (await listing.CurrentAsync(cancellationToken)).Speakers;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var speakers = await SpeakerSql.Public(db, known, proTeach: false).Take(Math.Max(0, MostPages - owners.Count))
            .Select(s => new { s.OrganizationId, s.Slug, s.UpdatedAt }).ToListAsync(cancellationToken);
        return
        [
            new(CatalogUrls.Landing, null), new(CatalogUrls.Catalog, null), new(CatalogUrls.Organizations, null), new(CatalogUrls.Speakers, null),
            .. owners.Select(o => new SitemapEntry(CatalogUrls.Organization(o.Slug), null)),
            .. speakers.Where(s => slugs.ContainsKey(s.OrganizationId)).Select(s => new SitemapEntry(CatalogUrls.Speaker(slugs[s.OrganizationId], s.Slug), s.UpdatedAt)),
        ];
    }

    /// <summary>The events of a file, from 1: in the order of their making, so that a new one changes the last file only.</summary>
    public async Task<IReadOnlyList<SitemapEntry>> EventsAsync(int file, CancellationToken cancellationToken)
    {
        var known = (await listing.CurrentAsync(cancellationToken)).OfGuests.Select(e => e.Id).Order();
        Guid[] ids = [.. known.Skip((file - 1) * options.Value.EventsPerFile).Take(options.Value.EventsPerFile)];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var events = await Listed(db, ids).ToListAsync(cancellationToken);
        var owners = await organizations.FindAsync([.. events.Select(e => e.OrganizationId).Distinct()], cancellationToken);
        return [.. events.Where(e => owners.ContainsKey(e.OrganizationId)).Select(e => new SitemapEntry(CatalogUrls.Event(owners[e.OrganizationId].Slug, e.Slug), e.UpdatedAt))];
    }

    // A robot is a guest of no tenant.
    internal static IQueryable<Row> Listed(AppDbContext db, IReadOnlyCollection<Guid> ids) => db.Events.AcrossTenants().Listed().OpenTo([])
        .Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).Select(e => new Row(e.OrganizationId, e.Slug, e.UpdatedAt));

    internal sealed record Row(Guid OrganizationId, string Slug, DateTimeOffset UpdatedAt);
}

/// <param name="Path">From the root of the site.</param>
/// <param name="ChangedAt">Null: changes all the time.</param>
public sealed record SitemapEntry(string Path, DateTimeOffset? ChangedAt);
