using System.Globalization;
using Bunit;
using EventPortal.Catalog.Components;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Favourites;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace EventPortal.Tests.Catalog.Components;

public sealed class EventTileTests : BunitContext
{
    private static readonly Money Price = new(68_000, "UAH");

    public EventTileTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk-UA");
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(new TestClock());
        // without a request there is no visitor and no heart
        Services.AddSingleton(new VisitorFavourites(null!, new CurrentUser()));
        Services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development });
    }

    [Fact]
    public void Tile_OnSale_ShowsDatePlaceAndReducedPrice()
    {
        var tile = Render(Card(new(Price, new Money(85_000, "UAH"), false, Availability.Left, Left: 24)));

        Assert.Equal("27листпт, 18:30", tile.Find("time").TextContent);
        Assert.Equal("Онлайн, 30 годин, за заявкою. Марія Коваленко", Plain(tile.Find(".meta").TextContent));
        Assert.Equal("680 грнзамість 850 грн", Plain(tile.Find(".price").TextContent));
        Assert.Equal("24 місця", Plain(tile.Find(".card-f .muted").TextContent));
    }

    [Fact]
    public void Tile_FewLeft_Warns() =>
        Assert.Equal("Залишилося 3 місця", Plain(Render(Card(new(Price, null, true, Availability.Left, Left: 3))).Find(".left-n").TextContent));

    [Fact]
    public void Tile_Free_SaysSoInWords() =>
        Assert.Equal("Безкоштовно", Render(Card(new(Money.Zero("UAH"), null, false, Availability.Plenty))).Find(".price").TextContent);

    [Fact]
    public void Tile_Past_IsGreyAndOffersTheRecording()
    {
        var tile = Render(Card(new(Price, null, false, Availability.Past)));

        Assert.NotNull(tile.Find("article.past"));
        Assert.Equal("Запис 680 грн", Plain(tile.Find(".price").TextContent));
    }

    [Fact]
    public void Tile_PriceAfterApproval_HasNoNumber() =>
        Assert.Equal("Ціна після схвалення", Render(Card(new(null, null, false, Availability.OnApplication))).Find(".price").TextContent);

    [Fact]
    public void Tile_Private_NamesTheGroup() =>
        Assert.Contains("«Методисти»", Render(Card(new(Price, null, false, Availability.Plenty)) with { GroupName = "Методисти" }).Find(".lock").TextContent);

    [Fact]
    public void Tile_TitleInAnotherLanguage_SaysWhich()
    {
        var tile = Render(Card(new(Price, null, false, Availability.Plenty)) with { Language = "en" });

        Assert.Equal("en", tile.Find("h3").GetAttribute("lang"));
        Assert.Contains("англійською", tile.Find(".meta").TextContent);
    }

    private IRenderedComponent<EventTile> Render(EventCard card) => Render<EventTile>(p => p.Add(x => x.Card, card));

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Trim();

    private static EventCard Card(CardOffer offer) => new()
    {
        Id = Guid.AllBitsSet, Url = "/events/a/b", Title = "Граматика", Language = "uk", StartsAt = new(2026, 11, 27, 16, 30, 0, TimeSpan.Zero),
        EndsAt = new(2026, 12, 15, 18, 0, 0, TimeSpan.Zero), Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"), Format = EventFormat.Online,
        Hours = 30, Speaker = "Марія Коваленко", ApprovalRequired = true, Cover = new("b", CoverKind.Course, "matematyka"), Offer = offer,
    };
}
