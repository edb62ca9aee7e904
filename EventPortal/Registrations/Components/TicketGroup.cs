using EventPortal.Registrations.Tickets;

namespace EventPortal.Registrations.Components;

/// <summary>Places of one order at one event in one state: a line of "My tickets".</summary>
public sealed record TicketGroup(IReadOnlyList<TicketView> Tickets)
{
    public TicketView First => Tickets[0];

    public static IReadOnlyList<TicketGroup> Of(IEnumerable<TicketView> tickets) => [.. tickets
        .GroupBy(t => (t.Place.OrderId ?? t.Place.Id, t.Event.Id, t.Place.LessonId, t.Place.Status)).Select(g => new TicketGroup([.. g]))];
}
