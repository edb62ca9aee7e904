using System.Globalization;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>Ticket types of an event with their state in words.</summary>
public sealed partial class TicketList(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required EventPageView View { get; set; }

    private static bool IsScarce(TicketLine ticket) => ticket is { State: SaleState.OnSale, Left: <= CardOffer.FewPlaces };

    private string State(TicketLine ticket) => ticket.State switch
    {
        SaleState.OnSale when ticket.Left is not { } => "",
        SaleState.OnSale when IsScarce(ticket) => Loc["Card.FewLeft", Words.Count(CultureInfo.CurrentUICulture, ticket.Left ?? 0, Loc["Places"])],
        SaleState.OnSale => Words.Count(CultureInfo.CurrentUICulture, ticket.Left ?? 0, Loc["Places"]),
        SaleState.AllHeld => Loc["Card.Held"],
        SaleState.SoldOut => Loc["Ticket.SoldOut", Words.Count(CultureInfo.CurrentUICulture, ticket.Quantity ?? 0, Loc["Places"])],
        SaleState.NotYet when ticket.SalesStart is { } start => Loc["Card.From", PortalFormats.Moment(CultureInfo.CurrentUICulture, start, View.Zone, time.GetUtcNow())],
        _ => Loc["Card.Ended"],
    };
}
