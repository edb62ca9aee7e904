using EventPortal.Catalog.Contracts;
using EventPortal.Organizations.Contracts;

namespace EventPortal.Catalog.Events;

/// <summary>Who may see an event. Every public read goes through here.</summary>
internal static class EventVisibility
{
    /// <summary>Reachable by its address: it was published and no admin switched it off; unlisted ones too, since their link is how they are shared.</summary>
    public static IQueryable<Event> Reachable(this IQueryable<Event> events) =>
        events.Where(e => e.IsActive && (e.Status == EventStatus.Published || e.Status == EventStatus.Completed
            || (e.Status == EventStatus.Cancelled && e.PublishedAt != null)));

    /// <summary>Listed in the catalog: coming or past, not called off.</summary>
    public static IQueryable<Event> Listed(this IQueryable<Event> events) =>
        events.Where(e => e.IsActive && !e.Hide && (e.Status == EventStatus.Published || e.Status == EventStatus.Completed));

    /// <summary>Public, or private to one of these groups.</summary>
    public static IQueryable<Event> OpenTo(this IQueryable<Event> events, IReadOnlyCollection<Guid> groups) => groups.Count == 0
        ? events.Where(e => !e.Groups.Any())
        : events.Where(e => !e.Groups.Any() || e.Groups.Any(g => groups.Contains(g.GroupId)));

    /// <summary>Groups whose private events this reader sees; a guest sees none.</summary>
    public static async Task<IReadOnlyCollection<Guid>> GroupsOfAsync(this IOrganizations organizations, Guid? userId, CancellationToken cancellationToken) =>
        userId is { } id ? await organizations.GroupsVisibleToAsync(id, cancellationToken) : [];
}
