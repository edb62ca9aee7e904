using System.Globalization;
using System.Text.Json;
using Bunit;
using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace EventPortal.Tests.Sales.Pages;

public sealed class PickerTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public PickerTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk-UA");
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(TimeProvider.System);
        Services.AddSingleton<IHostEnvironment>(new Desk());
        Services.AddSingleton<AntiforgeryStateProvider, NoToken>();
    }

    [Fact]
    public void Row_FewLeft_SaysHowMany() => Assert.Equal("Залишилося 3\u00A0місця", StateOf(AnOffer(left: 3)));

    [Fact]
    public void Row_PlentyLeft_SaysNothing() => Assert.Equal("", StateOf(AnOffer(left: 200)));

    [Theory]
    [InlineData(7, "7 місць")]
    [InlineData(50, "50 місць")]
    [InlineData(51, "50+ місць")]
    [InlineData(100, "100 місць")]
    [InlineData(199, "100+ місць")]
    [InlineData(12_345, "10 000+ місць")]
    public void Places_MoreThanOneActCanTake_AreRoundedDown(int left, string text) =>
        Assert.Equal(text, Render(AnOffer(left: left)).Find(".top-l span").TextContent.Replace('\u00A0', ' '));

    [Fact]
    public void Places_OfSeveralTickets_AreRoundedTogether()
    {
        var culture = CultureInfo.GetCultureInfo("en-GB");
        string? Said(params int?[] left) => PlacesLeft.Text(culture, View([.. left.Select(l => AnOffer() with { Available = l })]), "place|places")?.Replace('\u00A0', ' ');

        Assert.Equal("12 places", Said(5, 7));
        Assert.Equal("60+ places", Said(60, 5));
        Assert.Equal("100+ places", Said(99, 48));
        Assert.Null(Said(5, null));
    }

    [Fact]
    public void Seen_OneOfManyIsSold_LooksTheSame_OneOfFewDoesNot()
    {
        var view = View(AnOffer(left: 500));
        string Look(int left) => JsonSerializer.Serialize(PlacesLeft.AsSeen(view with { Rows = [new(view.Rows[0].Offer with { Available = left }, null)] }));

        Assert.Equal(Look(480), Look(479));
        Assert.NotEqual(Look(400), Look(399));
        Assert.NotEqual(Look(50), Look(49));
    }

    [Fact]
    public void Row_SoldOut_SaysHowManyThereWere() =>
        Assert.Equal("Усі 10\u00A0місць зайнято", StateOf(AnOffer(left: 0) with { State = OfferState.SoldOut, Quantity = 10 }));

    [Fact]
    public void Row_AllHeld_SaysWhenTheFirstMayComeBack() =>
        Assert.Equal("Перші місця можуть звільнитися за 6\u00A0хвилин", StateOf(AnOffer(left: 0) with { State = OfferState.AllHeld }, Now.AddMinutes(5.5)));

    [Fact]
    public void Row_NotYet_SaysFromWhen() =>
        Assert.StartsWith("Продаж із 22\u00A0листопада", StateOf(AnOffer() with { State = OfferState.NotYet, StateAt = Now.AddDays(2) }), StringComparison.Ordinal);

    [Fact]
    public void Row_Ended_CannotBeChosen()
    {
        var form = Render(AnOffer() with { State = OfferState.Ended, StateAt = Now.AddDays(-1) });

        Assert.Empty(form.FindAll(".qty"));
        Assert.Empty(form.FindAll("#buy-button"));
    }

    [Fact]
    public void Row_Reduced_ShowsTheOldPriceUnderTheNew()
    {
        var price = Render(AnOffer() with { Price = new(68_000, "UAH") }).Find(".tk-p").TextContent;

        Assert.True(price.IndexOf("680", StringComparison.Ordinal) < price.IndexOf("850", StringComparison.Ordinal), price);
        Assert.Contains("замість", price, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_TwoTypes_SumsBoth()
    {
        var form = Render(AnOffer(), AnOffer() with { Price = new(10_000, "UAH") });

        form.FindAll(".qty button:last-child")[0].Click();
        form.FindAll(".qty button:last-child")[0].Click();
        form.FindAll(".qty button:last-child")[1].Click();

        Assert.Equal("1\u00A0800\u00A0грн", form.Find("dl dd").TextContent);
        Assert.Equal("3\u00A0місця", form.Find("dl dt").TextContent);
    }

    [Fact]
    public void Form_FewerThanChosen_LowersAndSaysSo()
    {
        var offer = AnOffer(left: 5);
        var form = Render(offer);
        for (var i = 0; i < 3; i++) form.Find(".qty button:last-child").Click();

        form.Render(p => p.Add(x => x.View, View(offer with { Available = 2 })));

        Assert.Equal("2", form.Find("output").TextContent);
        Assert.StartsWith("Так багато вже немає", form.Find(".tk-s").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_BeforeTheCircuit_IsPlain()
    {
        var form = Render<PickerForm>(p => p.Add(x => x.View, View(AnOffer(left: 4))));

        Assert.Equal("4", form.Find("input[type=number][name=quantity]").GetAttribute("max"));
        Assert.Equal("/cart/add", form.Find("form").GetAttribute("action"));
    }

    [Fact]
    public void Form_ApprovalNeeded_LeadsToTheApplication()
    {
        var form = Render<PickerForm>(p => p.Add(x => x.View, View(AnOffer()) with { ApprovalRequired = true, PriceHidden = true, Email = "hello@example.com" }));

        Assert.Empty(form.FindAll("#buy-button"));
        Assert.EndsWith("/apply", form.Find("a.btn-pay").GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("850", form.Find(".tk-p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_Refused_SaysWhy() => Assert.Contains("Вільно: 1\u00A0місце", Render<PickerForm>(p => p
        .Add(x => x.View, View(AnOffer())).Add(x => x.Refused, new PickerRefusal(HoldOutcome.NotEnough, null, 1))).Find(".note").TextContent, StringComparison.Ordinal);

    private static ProductOffer AnOffer(int? left = null) => new()
    {
        ProductId = Guid.CreateVersion7(), Kind = OfferKind.Ticket, Title = "Участь у курсі", Price = new(85_000, "UAH"), FullPrice = new(85_000, "UAH"),
        Available = left, Quantity = left, State = OfferState.OnSale,
        Event = new()
        {
            EventId = Guid.CreateVersion7(), OrganizationId = Guid.CreateVersion7(), OrganizationSlug = "academy", OrganizationName = "Academy", Slug = "kurs",
            Title = "Курс", IsCourse = true, StartsAt = Now.AddDays(9), EndsAt = Now.AddDays(10), TimeZone = "Europe/Kyiv", IsOnline = true, IsOnsite = false,
            ApprovalRequired = false, RegistrationClosed = false, IsVisible = true, HoldMinutes = 15, UnpaidLifetimeMinutes = 60,
        },
    };

    private static PickerView View(params ProductOffer[] offers) => new(
        Guid.CreateVersion7(), "/events/academy/kurs", "Europe/Kyiv", "uk", false, false, null, null, 15, [], [.. offers.Select(o => new PickerRow(o, null))], Now);

    private IRenderedComponent<PickerForm> Render(params ProductOffer[] offers) =>
        Render<PickerForm>(p => p.Add(x => x.View, View(offers)).Add(x => x.Live, true));

    private string StateOf(ProductOffer offer, DateTimeOffset? freeFrom = null)
    {
        var view = View(offer);
        return Render<TicketRow>(p => p.Add(x => x.View, view).Add(x => x.Row, new PickerRow(offer, freeFrom)).Add(x => x.Live, true)).Find(".tk-s").TextContent;
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    private sealed class Desk : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
