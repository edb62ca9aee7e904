using System.Collections.Concurrent;
using EventPortal.Catalog.Listing;
using EventPortal.Organizations.Contracts;
using Microsoft.Extensions.Options;

namespace EventPortal.Catalog.Search;

/// <summary>
/// Texts of cards that guests were shown lately. A changed event is listed anew and has none; prices and places are never kept. Names beside the event
/// (organization, speaker, type) change without it, so a text is not kept longer than <see cref="CatalogOptions.KeptSeconds"/>
/// (docs/decisions/0053-composed-for-a-moment.md).
/// </summary>
internal sealed class CardMemo(IOptions<CatalogOptions> options, TimeProvider time)
{
    /// <summary>About 1 kB each.</summary>
    private const int Most = 4000;
    private readonly ConcurrentDictionary<Guid, Kept> kept = new();

    public CardText? Find(ListedEvent listed) =>
        kept.TryGetValue(listed.Id, out var known) && ReferenceEquals(known.Of, listed) && time.GetElapsedTime(known.Since) < Lifetime ? known.Text : null;

    /// <param name="since">Before it was read.</param>
    public void Keep(ListedEvent listed, CardText text, long since)
    {
        if (Lifetime == TimeSpan.Zero) return;
        if (kept.Count >= Most) kept.Clear();
        kept[listed.Id] = new(listed, text, since);
    }

    private TimeSpan Lifetime => TimeSpan.FromSeconds(options.Value.KeptSeconds);

    private sealed record Kept(ListedEvent Of, CardText Text, long Since);
}

/// <summary>All of a card but what its event offers.</summary>
internal sealed record CardText(CardRow Row, OrganizationSummary Owner);
