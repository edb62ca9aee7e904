using System.Globalization;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Tickets;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Registrations.Components;

/// <summary>The way of a place: request → order → paid → confirmed → attended → certificate. Steps that the event does not have are left out.</summary>
internal sealed class TicketSteps(TicketView ticket, IStringLocalizer loc, DateTimeOffset now)
{
    private bool HasEnded => ticket.Place.Status is RegistrationStatus.Cancelled or RegistrationStatus.Expired;

    private bool WasPaid => ticket.Order is { IsPaid: true };

    public IReadOnlyList<TimelineStep> List()
    {
        List<TimelineStep> steps = [];
        if (ticket.AppliedAt is { } applied) steps.Add(Done("Request", applied));
        if (ticket.Order is { } order)
        {
            steps.Add(Done("Order", order.PlacedAt));
            if (!order.Total.IsZero) steps.Add(Payment(order));
        }
        if (HasEnded)
        {
            // an expired place has failed at its payment already
            if (ticket.Place.Status is RegistrationStatus.Cancelled) steps.Add(new(loc["Status.Cancelled"], TimelineState.Failed, At(ticket.Place.CancelledAt)));
            return steps;
        }
        steps.Add(ticket.Place.ConfirmedAt is { } confirmed ? Done("Confirmed", confirmed) : Ahead("Confirmed"));
        steps.Add(Attended());
        if (ticket.Event.GivesCertificate) steps.Add(Ahead("Certificate", loc["Steps.AfterEvent"]));
        return steps;
    }

    private TimelineStep Payment(OrderFacts order) => ticket.Place.Status switch
    {
        _ when WasPaid => Done("Paid", order.ConfirmedAt),
        RegistrationStatus.Expired => new(loc["Steps.Payment"], TimelineState.Failed, loc["Status.Expired"]),
        RegistrationStatus.Cancelled => Ahead("Payment"),
        _ => new(loc["Steps.Payment"], TimelineState.Now, ticket.Place.ExpiresAt is { } until ? loc["Row.Until", At(until)!].Value : null),
    };

    private TimelineStep Attended()
    {
        if (ticket.Place.CheckedInAt is { } came) return Done("Attended", came);
        if (ticket.IsOver(now)) return Ahead("Attended", loc["Steps.NotMarked"]);
        return new(loc["Steps.Attended"], ticket.IsValid ? TimelineState.Now : TimelineState.Ahead, At(ticket.StartsAt));
    }

    private TimelineStep Done(string step, DateTimeOffset? at) => new(loc["Steps." + step], TimelineState.Done, At(at));

    private TimelineStep Ahead(string step, string? note = null) => new(loc["Steps." + step], TimelineState.Ahead, note);

    private string? At(DateTimeOffset? moment) =>
        moment is { } at ? PortalFormats.Moment(CultureInfo.CurrentUICulture, at, ticket.Event.Zone, now) : null;
}
