using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Components;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace EventPortal.Sales.Pages.Public;

/// <summary>An order to whoever has its secret: to pay, to wait for the bank, to see the tickets, to give it up.</summary>
public sealed partial class OrderPage(OrderQueries orders, OrderService service, PayService pay, IEventDirectory directory, NavigationManager navigation)
{
    private readonly CheckoutErrors wrong = new();
    private OrderView? order;
    private OrderStage stage;
    private IReadOnlyList<PaymentMethod> methods = [];

    [Parameter]
    public string Secret { get; set; } = "";

    /// <summary>The browser comes from the provider, or its owner asks to look again.</summary>
    [SupplyParameterFromQuery]
    public string? Returned { get; set; }

    /// <summary>The place that was named just now.</summary>
    [SupplyParameterFromQuery]
    public Guid? Named { get; set; }

    /// <summary>What was asked for just now: "sent" (tickets once more) or "account".</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>The participant that was typed for a place.</summary>
    [SupplyParameterFromForm(FormName = NamingForm.Handler)]
    public NamingForm Naming { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private ITicketLetters Letters { get; set; } = null!;

    [Inject]
    private AccountOfOrder Accounts { get; set; } = null!;

    private IReadOnlyDictionary<Guid, EventSummary> Events { get; set; } = new Dictionary<Guid, EventSummary>();

    private IReadOnlyDictionary<Guid, IReadOnlyList<OfferQuestion>> Asked { get; set; } = new Dictionary<Guid, IReadOnlyList<OfferQuestion>>();

    private EventSummary? First => Events.Values.OrderBy(e => e.StartsAt).FirstOrDefault(e => e.StartsAt > order!.ServerNow) ?? Events.Values.MaxBy(e => e.StartsAt);

    private string ChipText => Loc[stage is OrderStage.Confirmed && !order!.Total.IsZero ? "Stage.Paid" : "Stage." + stage];

    private string Heading => stage switch
    {
        OrderStage.Confirmed when First is { } e && e.StartsAt > order!.ServerNow => Loc["Order.Head.See", Day(e)],
        _ => Loc["Order.Head." + stage],
    };

    private LocalizedString Lead => stage switch
    {
        OrderStage.Declined when order!.Attempts is [{ Message: { Length: > 0 } why }, ..] => Loc["Order.Lead.DeclinedWhy", why],
        OrderStage.Canceled when order!.CancellationReason is { Length: > 0 } why => Loc["Order.Lead.CanceledWhy", why],
        _ => Loc["Order.Lead." + stage, order!.Customer.Email ?? ""],
    };

    protected override async Task OnInitializedAsync()
    {
        Naming ??= new();
        if (Returned is not null && HttpMethods.IsGet(Http.Request.Method) && await orders.FindAsync(Secret, Http.RequestAborted) is not null)
            await TryAsync(() => pay.AskProviderAsync(Secret, Http.RequestAborted));
        await ReadAsync();
        if (order is null) navigation.NotFound();
    }

    private async Task ReadAsync()
    {
        order = await orders.FindAsync(Secret, Http.RequestAborted);
        if (order is null) return;
        stage = OrderStages.Of(order);
        methods = order.CanBePaid ? await pay.MethodsAsync(Secret, Http.RequestAborted) : [];
        Events = await directory.FindAsync([.. order.Items.Select(i => i.EventId).Distinct()], Http.RequestAborted);
        Asked = await Places.QuestionsAsync([.. order.Registrations.Where(NamePlace.IsFor).Select(r => r.TicketTypeId)], Http.RequestAborted);
    }

    private Task CancelAsync() => ChangeAsync(async () =>
    {
        await service.CancelAsync(Secret, Loc["Order.ByCustomer"], Http.RequestAborted);
        navigation.NavigateTo(SalesUrls.Order(Secret));
    });

    private async Task ResendAsync()
    {
        await Letters.ResendOfOrderAsync(order!.Id, Http.RequestAborted);
        navigation.NavigateTo(SalesUrls.Order(Secret) + "?done=sent");
    }

    private async Task WantAccountAsync()
    {
        await Accounts.RequestAsync(Secret, Http.RequestAborted);
        navigation.NavigateTo(SalesUrls.Order(Secret) + "?done=account");
    }

    private Task NameAsync() => ChangeAsync(async () =>
    {
        var place = Naming.Place;
        var errors = await Places.NameAsync(Secret, place, Naming.Input, NamePlace.PathOf(place), Http.RequestAborted);
        wrong.Set(errors.Select(e => (e.Path, Loc[e.Key].Value)));
        if (errors.Count == 0) navigation.NavigateTo($"{SalesUrls.Order(Secret)}?named={place}#{NamePlace.IdOf(place)}");
    });

    // What was done ends in a redirect: a reload must not send the form again.
    private async Task ChangeAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (DomainException)
        {
            // somebody paid or the time ran out meanwhile: show what is true now, and why it was refused
            await ReadAsync();
            throw;
        }
    }

    private string Day(EventSummary e)
    {
        var culture = CultureInfo.CurrentUICulture;
        return PortalFormats.Day(culture, PortalFormats.Today(e.StartsAt, e.Zone), PortalFormats.Today(order!.ServerNow, e.Zone));
    }
}
