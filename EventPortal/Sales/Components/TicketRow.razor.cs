using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>One product of the buy box: name and terms, price, its state in words, and the number wanted.</summary>
public sealed partial class TicketRow
{
    /// <summary>So few are said to be the last ones.</summary>
    private const int Few = 10;

    [Parameter, EditorRequired]
    public required PickerRow Row { get; set; }

    [Parameter, EditorRequired]
    public required PickerView View { get; set; }

    [Parameter]
    public bool Live { get; set; }

    [Parameter]
    public int Quantity { get; set; }

    [Parameter]
    public EventCallback<int> QuantityChanged { get; set; }

    /// <summary>More was wanted than there is now.</summary>
    [Parameter]
    public bool Lowered { get; set; }

    private ProductOffer Offer => Row.Offer;

    private string FieldId => $"q-{Offer.ProductId}";

    private OfferedRun? Run => Offer.LessonId is { } id ? View.Runs.FirstOrDefault(r => r.LessonId == id) : null;

    private string StateCss => Lowered || (Offer.CanBeTaken && Offer.Available <= Few) ? "small left-n tk-s" : "small muted tk-s";

    private string State => Offer.State switch
    {
        _ when Lowered => Loc["Ticket.Lowered", Places(Offer.Available ?? 0)],
        OfferState.OnSale when Offer.Available is { } left and <= Few => Left(left),
        OfferState.OnSale when Offer.SalesEnd is { } end => Loc["Ticket.Until", Moment(end)],
        OfferState.OnSale => "",
        OfferState.AllHeld when Row.FreeFrom is { } from => Loc["Ticket.AllHeld", Words.Count(Culture, Minutes(from), Loc["Minutes.Forms"])],
        OfferState.AllHeld => Loc["Ticket.AllHeldSoon"],
        OfferState.SoldOut => Offer.Quantity is { } all ? Loc["Ticket.SoldOut", Places(all)] : Loc["Ticket.SoldOutAll"],
        OfferState.NotYet => Offer.StateAt is { } start ? Loc["Ticket.NotYet", Moment(start)] : Loc["Ticket.Closed"],
        OfferState.Ended or OfferState.EventOver => Offer.StateAt is { } end ? Loc["Ticket.Ended", Moment(end)] : Loc["Ticket.Closed"],
        OfferState.RegistrationClosed or OfferState.Inactive or OfferState.Unavailable => Loc["Ticket.Closed"],
        _ => throw new InvalidOperationException($"No words for {Offer.State}."),
    };

    // Typed into the number field before the circuit was there: early.js puts it into the hidden one.
    private Task TakeEarlyAsync(ChangeEventArgs e) =>
        int.TryParse(e.Value?.ToString(), CultureInfo.InvariantCulture, out var typed) ? QuantityChanged.InvokeAsync(Math.Clamp(typed, 0, Row.Most)) : Task.CompletedTask;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Places(int count) => Words.Count(Culture, count, Loc["Places.Forms"]);

    private string Left(int count) => Loc["Ticket.Left." + (Words.Plural(Culture, count, "one", "many", "many")), Places(count)];

    // A hold that is over but not yet swept is free within the minute.
    private int Minutes(DateTimeOffset from) => Math.Max(1, (int)Math.Ceiling((from - View.Now).TotalMinutes));

    private string Moment(DateTimeOffset moment) => PortalFormats.Moment(Culture, moment, View.Zone, View.Now);
}
