using EventPortal.Shared.Domain;

namespace EventPortal.Analytics.Views;

/// <summary>How often an event's page was opened on a day, by people from one source. Counters: they only grow, by updates that add.</summary>
public sealed class PageView : ITenantOwned
{
    /// <summary>Sources of an event and day that are told apart; what comes after them is <see cref="VisitSource.Other"/>.</summary>
    internal const int MostSources = 40;

    private PageView() => Source = "";

    internal PageView(Guid organizationId, Guid eventId, DateOnly day, string source, int views, int visitors) =>
        (OrganizationId, EventId, Day, Source, Views, Visitors) = (organizationId, eventId, day, source, views, visitors);

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    /// <summary>In the event's zone.</summary>
    public DateOnly Day { get; private set; }

    public string Source { get; private set; }

    public int Views { get; private set; }

    /// <summary>Different visitors of the day; each belongs to the source of their first visit.</summary>
    public int Visitors { get; private set; }
}
