using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Listing;

/// <summary>What the catalog needs to find, count and order an event; read from the database, never written back.</summary>
internal sealed record ListedEvent
{
    public required Guid Id { get; init; }

    public required Guid OrganizationId { get; init; }

    public required EventStatus Status { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required int Version { get; init; }

    /// <summary>Groups that see it; empty: everybody.</summary>
    public required Guid[] Groups { get; init; }

    public required Guid[] Speakers { get; init; }

    /// <summary>Numbers of its values, by <see cref="Facet"/>.</summary>
    public required int[][] Values { get; init; }

    /// <summary>What its active tickets cost and when; empty when the price is told after approval.</summary>
    public required TicketPrice[] Prices { get; init; }

    public required int[] TitleWords { get; init; }

    /// <summary>Of speakers, organizers, organization and city.</summary>
    public required int[] NameWords { get; init; }

    /// <summary>Of type, level, directions and sector.</summary>
    public required int[] TopicWords { get; init; }

    /// <summary>Stands in the catalog: not called off, and of an organization that there is.</summary>
    public bool IsListed => Status is not EventStatus.Cancelled && HasOrganization;

    /// <summary>Stands in the catalog of guests.</summary>
    public bool IsOfGuests => IsListed && Groups.Length == 0;

    public bool HasFreePlace => Prices.Any(p => p.Minor == 0);

    public bool IsOver(DateTimeOffset now) => Status is EventStatus.Completed || EndsAt <= now;

    /// <summary>Its organization is active: events of a deleted one are nowhere.</summary>
    public bool HasOrganization => Values[(int)Facet.Organization].Length > 0;

    public bool IsOpenTo(IReadOnlyCollection<Guid> groups) => Groups.Length == 0 || Groups.Any(groups.Contains);

    /// <summary>The cheapest place on sale in minor units; null: nothing is on sale.</summary>
    public long? PriceAt(DateTimeOffset now)
    {
        long? cheapest = null;
        foreach (var price in Prices)
            if (price.IsOnSale(now) && (cheapest is null || price.Minor < cheapest)) cheapest = price.Minor;
        return cheapest;
    }

    /// <summary>The cheapest place on sale, otherwise of what was or will be.</summary>
    public long? ShownPriceAt(DateTimeOffset now) => PriceAt(now) ?? (Prices.Length == 0 ? null : Prices.Min(p => p.Minor));
}

internal readonly record struct TicketPrice(long Minor, DateTimeOffset? SalesStart, DateTimeOffset? SalesEnd)
{
    public bool IsOnSale(DateTimeOffset now) => (SalesStart is null || SalesStart <= now) && (SalesEnd is null || SalesEnd > now);
}
