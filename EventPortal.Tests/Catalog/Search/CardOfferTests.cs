using System.Globalization;
using EventPortal.Catalog;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace EventPortal.Tests.Catalog.Search;

public sealed class CardOfferTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    private readonly IStringLocalizer loc = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider()
        .GetRequiredService<IStringLocalizer<CatalogText>>();

    public CardOfferTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk-UA");

    [Theory]
    [InlineData(null, "Місць багато", "muted")]
    [InlineData(24, "24 місця", "muted")]
    [InlineData(11, "11 місць", "muted")]
    [InlineData(10, "Залишилося 10 місць", "left-n")]
    [InlineData(3, "Залишилося 3 місця", "left-n")]
    [InlineData(1, "Залишилося 1 місце", "left-n")]
    [InlineData(0, "Усі місця зайнято", "left-0")]
    public void Of_OnSale_SaysHowManyAreLeft(int? quantity, string words, string css)
    {
        var offer = CardOffer.Of(Row(), [Ticket(100, quantity)], Now);

        Assert.Equal(words, CardWords.Left(loc, offer, Kyiv, Now).Replace('\u00A0', ' '));
        Assert.Equal(css, CardWords.LeftCss(offer));
    }

    [Fact]
    public void Of_SeveralPrices_IsFromTheLowestEffectiveOne()
    {
        var offer = CardOffer.Of(Row(), [Ticket(50_000), Ticket(80_000, sale: 40_000)], Now);

        Assert.Equal((new Money(40_000, "UAH"), new Money(80_000, "UAH"), true), (offer.Price!.Value, offer.Old!.Value, offer.From));
    }

    [Fact]
    public void Of_CheaperTypeNotYetOnSale_DoesNotLowerThePrice()
    {
        var later = Ticket(100);
        later.SellBetween(Now.AddDays(1), null);

        Assert.Equal(new Money(50_000, "UAH"), CardOffer.Of(Row(), [Ticket(50_000), later], Now).Price);
    }

    [Fact]
    public void Of_NotYetOnSale_NamesTheDay()
    {
        var later = Ticket(100);
        later.SellBetween(Now.AddDays(1), null);

        Assert.Equal("Продаж із 21 листопада", CardWords.Left(loc, CardOffer.Of(Row(), [later], Now), Kyiv, Now).Replace('\u00A0', ' '));
    }

    [Fact]
    public void Of_PriceAfterApproval_ShowsNoPrice()
    {
        var offer = CardOffer.Of(Row() with { PriceAfterApproval = true, ApprovalRequired = true }, [Ticket(50_000)], Now);

        Assert.Null(offer.Price);
        Assert.Equal(Availability.OnApplication, offer.State);
    }

    [Fact]
    public void Of_PastEvent_OffersOnlyItsRecording()
    {
        var recording = EventRecording.Create(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), "Запис", null, new Money(40_000, "UAH"), null, 2, Now);

        var offer = CardOffer.Of(Row() with { EndsAt = Now }, [Ticket(100), recording], Now);

        Assert.Equal((Availability.Past, new Money(40_000, "UAH")), (offer.State, offer.Price!.Value));
    }

    [Fact]
    public void Of_RegistrationClosed_SaysSo() =>
        Assert.Equal(Availability.Closed, CardOffer.Of(Row() with { RegistrationCompleted = true }, [Ticket(100)], Now).State);

    private static TicketType Ticket(long price, int? quantity = null, long? sale = null)
    {
        var ticket = TicketType.Create(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), "Участь", null, new Money(price, "UAH"), quantity, 1, Now);
        if (sale is { } reduced) ticket.Offer(new Money(price, "UAH"), new Money(reduced, "UAH"), quantity);
        return ticket;
    }

    private static CardRow Row() => new()
    {
        Id = Guid.CreateVersion7(Now), OrganizationId = Guid.CreateVersion7(Now), Slug = "podiia", Status = EventStatus.Published,
        StartsAt = Now.AddDays(2), EndsAt = Now.AddDays(3), TimeZone = "Europe/Kyiv", Title = "Подія", Language = "uk", Kind = EventKind.Course,
        Format = EventFormat.Online, RegistrationCompleted = false, ApprovalRequired = false, PriceAfterApproval = false,
    };
}
