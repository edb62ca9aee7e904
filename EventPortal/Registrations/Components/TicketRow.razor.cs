using EventPortal.Registrations.Tickets;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Components;

public sealed partial class TicketRow(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required TicketGroup Group { get; set; }

    /// <summary>Who looks: the order's page is shown to its customer only.</summary>
    [Parameter]
    public Guid? Reader { get; set; }

    private IReadOnlyList<TimelineStep> Steps => new TicketSteps(First, Loc, time.GetUtcNow()).List();

    private TimeProvider Time => time;

    private TicketView First => Group.First;

    private DateTimeOffset Local => TimeZoneInfo.ConvertTime(First.StartsAt, First.Event.Zone);

    private DateOnly Day => DateOnly.FromDateTime(Local.DateTime);

    private string NameOf(TicketView ticket) => ticket.Place.Person.FullName is { Length: > 0 } name ? name : Loc["Unnamed"];
}
