using EventPortal.Catalog.Events;
using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Directory;

/// <summary>Reads the pages of speakers.</summary>
public sealed class SpeakerQueries(
    IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, CatalogQueries catalog, TimeProvider time, IServiceProvider services)
{
    public const int PageSize = 24;

    private const int MostComing = 60;
    private const int PastOfPage = 12;

    // internal types: they cannot stand in the constructor of a public one
    private readonly CatalogListing listing = services.GetRequiredService<CatalogListing>();
    private readonly ComposedMemo composed = services.GetRequiredService<ComposedMemo>();

    /// <summary>The speaker at this address; null: there is none, or this reader sees no event of theirs.</summary>
    /// <param name="viewer">The signed-in reader; null: a guest.</param>
    /// <param name="page">Of the past events, from 1.</param>
    public async Task<SpeakerPageView?> FindAsync(string organizationSlug, string slug, Guid? viewer, int page, CancellationToken cancellationToken)
    {
        if (await organizations.FindBySlugAsync(organizationSlug, cancellationToken) is not { } owner) return null;
        var (now, groups) = (time.GetUtcNow(), await organizations.GroupsOfAsync(viewer, cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SpeakerSql.ByAddress(db, owner.Id, slug).FirstOrDefaultAsync(cancellationToken) is not { } found) return null;
        var over = await SpeakerSql.Past(db, found.Id, groups, now).CountAsync(cancellationToken);
        var ahead = await SpeakerSql.Coming(db, found.Id, groups, now).Take(MostComing).Select(e => e.Id).ToListAsync(cancellationToken);
        var coming = await catalog.CardsAsync(ahead, viewer, cancellationToken);
        if (over == 0 && coming.Count == 0) return null;
        var pages = Math.Max(1, (over + PastOfPage - 1) / PastOfPage);
        page = Math.Clamp(page, 1, pages);
        var held = await SpeakerSql.Past(db, found.Id, groups, now).Skip((page - 1) * PastOfPage).Take(PastOfPage).Select(e => e.Id).ToListAsync(cancellationToken);
        var past = await catalog.CardsAsync(held, viewer, cancellationToken);
        return new(found.FullName, found.Slug, found.JobTitle, found.Quote, found.LegalEntity, found.DisplayOnProTeach, owner, coming, past, over, page, pages)
        {
            Bio = found.Bio, PhotoUrl = found.PhotoUrl, PortraitStyle = found.PortraitStyle,
        };
    }

    /// <summary>Speakers of public events by name; <paramref name="page"/> from 1.</summary>
    public async Task<SpeakerList> ListAsync(bool proTeach, int page, CancellationToken cancellationToken)
    {
        var events = await listing.CurrentAsync(cancellationToken);
        return await composed.GetAsync(events, $"speakers {proTeach} {page}", () => ReadAsync(events.Speakers, proTeach, page, cancellationToken));
    }

    private async Task<SpeakerList> ReadAsync(IReadOnlyCollection<Guid> known, bool proTeach, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var total = await SpeakerSql.Public(db, known, proTeach).CountAsync(cancellationToken);
        var found = await SpeakerSql.Public(db, known, proTeach).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var owners = await organizations.FindAsync([.. found.Select(s => s.OrganizationId).Distinct()], cancellationToken);
        return new([.. found.Where(s => owners.ContainsKey(s.OrganizationId))
            .Select(s => new SpeakerCard(s.FullName, s.JobTitle, owners[s.OrganizationId].Name, CatalogUrls.Speaker(owners[s.OrganizationId].Slug, s.Slug)))], total);
    }
}

/// <param name="Total">On all pages.</param>
public sealed record SpeakerList(IReadOnlyList<SpeakerCard> Speakers, int Total);

/// <summary>A speaker in the list of speakers.</summary>
public sealed record SpeakerCard(string Name, string JobTitle, string Organization, string Url);

/// <summary>What the page of a speaker says.</summary>
/// <param name="LegalEntity">[D] the firm they work through.</param>
/// <param name="Past">One page of <paramref name="PastTotal"/>.</param>
public sealed record SpeakerPageView(
    string Name, string Slug, string JobTitle, string? Quote, string? LegalEntity, bool IsProTeach, OrganizationProfile Organization,
    IReadOnlyList<EventCard> Coming, IReadOnlyList<EventCard> Past, int PastTotal, int Page, int Pages)
{
    public string? Bio { get; init; }

    public string? PhotoUrl { get; init; }

    public int? PortraitStyle { get; init; }

    public string Url => CatalogUrls.Speaker(Organization.Slug, Slug);
}
