using EventPortal.Catalog.Events;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Details;

/// <summary>What search engines are told of: what a guest finds in the catalog, and nothing else.</summary>
public sealed class SitemapQueries(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations)
{
    /// <summary>A sitemap file holds at most 50,000 addresses.</summary>
    private const int Limit = 49_000;

    public async Task<IReadOnlyList<SitemapEntry>> PublicPagesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var events = await Listed(db).ToListAsync(cancellationToken);
        var owners = await organizations.FindAsync([.. events.Select(e => e.OrganizationId).Distinct()], cancellationToken);
        return
        [
            new(CatalogUrls.Landing, null), new(CatalogUrls.Catalog, null),
            .. owners.Values.OrderBy(o => o.Slug, StringComparer.Ordinal).Select(o => new SitemapEntry(CatalogUrls.Organization(o.Slug), null)),
            .. events.Where(e => owners.ContainsKey(e.OrganizationId))
                .Select(e => new SitemapEntry(CatalogUrls.Event(owners[e.OrganizationId].Slug, e.Slug), e.UpdatedAt)),
        ];
    }

    // A robot is a guest of no tenant.
    internal static IQueryable<Row> Listed(AppDbContext db) => db.Events.AcrossTenants().Listed().OpenTo([])
        .OrderByDescending(e => e.StartsAt).Take(Limit).Select(e => new Row(e.OrganizationId, e.Slug, e.UpdatedAt));

    internal sealed record Row(Guid OrganizationId, string Slug, DateTimeOffset UpdatedAt);
}

/// <param name="Path">From the root of the site.</param>
/// <param name="ChangedAt">Null: changes all the time.</param>
public sealed record SitemapEntry(string Path, DateTimeOffset? ChangedAt);
