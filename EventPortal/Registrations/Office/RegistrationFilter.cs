using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Registrations.Office;

/// <summary>Which registrations a list shows; days are those of Kyiv, both included. The tenant filter stays on in every query made of it.</summary>
public sealed record RegistrationFilter
{
    /// <summary>Names of the filters in the list's address.</summary>
    public static readonly IReadOnlyList<string> Names = ["event", "ticket", "lesson", "area", "from", "to", "tag"];

    public Guid? EventId { get; init; }

    public Guid? TicketTypeId { get; init; }

    public Guid? LessonId { get; init; }

    public Guid? AreaId { get; init; }

    public Guid? TagId { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public RegistrationStatus? Status { get; init; }

    public string Text { get; init; } = "";

    /// <param name="eventId">Of a list of one event; null: of the whole organization.</param>
    public static RegistrationFilter Of(GridState state, Guid? eventId) => new()
    {
        EventId = eventId ?? state.Id("event"), TicketTypeId = state.Id("ticket"), LessonId = state.Id("lesson"), AreaId = state.Id("area"), TagId = state.Id("tag"),
        From = state.Day("from"), To = state.Day("to"), Text = state.Text,
        Status = Enum.TryParse<RegistrationStatus>(state.State, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
    };

    /// <param name="orders">Orders whose number is what was typed.</param>
    internal IQueryable<Registration> Apply(AppDbContext db, IReadOnlyCollection<Guid> orders)
    {
        var rows = db.Registrations.AsQueryable();
        if (EventId is { } ofEvent) rows = rows.Where(r => r.EventId == ofEvent);
        if (TicketTypeId is { } ticket) rows = rows.Where(r => r.TicketTypeId == ticket);
        if (LessonId is { } lesson) rows = rows.Where(r => r.LessonId == lesson);
        if (AreaId is { } area) rows = rows.Where(r => r.Person.AreaId == area);
        if (TagId is { } tag) rows = rows.Where(r => db.Set<RegistrationTag>().Any(t => t.RegistrationId == r.Id && t.TagId == tag));
        if (From is { } from && OfficeTime.StartOf(from) is var since) rows = rows.Where(r => r.CreatedAt >= since);
        if (To is { } to && OfficeTime.StartOf(to.AddDays(1)) is var until) rows = rows.Where(r => r.CreatedAt < until);
        if (Text.Length == 0) return rows;
        return orders.Count > 0 ? rows.Where(r => r.OrderId != null && orders.Contains(r.OrderId.Value)) : rows.Matching(Text, r => r.SearchKey);
    }

    internal static IQueryable<Registration> OfStatus(IQueryable<Registration> rows, RegistrationStatus? status) =>
        status is { } wanted ? rows.Where(r => r.Status == wanted) : rows;
}
