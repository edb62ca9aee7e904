using EventPortal.Shared.Web.Ui;
using EventPortal.Shell;
using EventPortal.Shell.Nav;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace EventPortal.Tests.Shell;

public sealed class NavCatalogTests
{
    private static readonly Guid Academy = Guid.Parse("0190b7a0-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("/events", "/events")]
    [InlineData("/events/academy/kurs?tab=1", "/events")]
    [InlineData("/events/calendar", "/events/calendar")]
    [InlineData("/eventsmore", null)]
    [InlineData("/", null)]
    public void Links_Current_IsTheLongestAddressThatBeginsThePage(string page, string? current)
    {
        var links = Catalog(Item(NavArea.Public, "/events"), Item(NavArea.Public, "/events/calendar"))
            .Links(NavArea.Public, null, null, "https://portal.test" + page);

        Assert.Equal(current, links.SingleOrDefault(x => x.Current)?.Href);
    }

    [Fact]
    public void Links_ExactOne_IsNotCurrentBelowItself()
    {
        var overview = Item(NavArea.Organizer, "/organizer") with { Exact = true };

        Assert.DoesNotContain(Catalog(overview).Links(NavArea.Organizer, null, null, "https://portal.test/organizer/events"), x => x.Current);
        Assert.Contains(Catalog(overview).Links(NavArea.Organizer, null, null, "https://portal.test/organizer/"), x => x.Current);
    }

    [Fact]
    public void Links_OfAnOrganization_CarryItInTheirAddress()
    {
        var item = Item(NavArea.Organizer, "") with { Href = id => $"/organizer/{id}/events" };

        Assert.Equal($"/organizer/{Academy}/events", Catalog(item).Links(NavArea.Organizer, null, Academy, "https://portal.test/").Single().Href);
    }

    [Fact]
    public void Links_Area_IsSortedBySectionThenOrder()
    {
        var catalog = Catalog(
            Item(NavArea.Organizer, "/c") with { Section = NavSection.Learning, Order = 1 }, Item(NavArea.Organizer, "/b") with { Order = 2 },
            Item(NavArea.Organizer, "/a") with { Order = 1 }, Item(NavArea.Platform, "/x"));

        Assert.Equal(["/a", "/b", "/c"], catalog.Links(NavArea.Organizer, null, null, "https://portal.test/").Select(x => x.Href));
        Assert.Equal([NavSection.Main, NavSection.Learning], catalog.Sections(NavArea.Organizer));
    }

    [Fact]
    public void Links_NothingContributed_IsEmpty() => Assert.Empty(Catalog().Links(NavArea.Public, null, null, "https://portal.test/"));

    [Theory]
    [InlineData("https://portal.test/events?q=%D0%B0#top", "/account/sign-in?returnUrl=%2Fevents%3Fq%3D%25D0%25B0")]
    [InlineData("/cart", "/account/sign-in?returnUrl=%2Fcart")]
    public void SignIn_AnyPage_ReturnsToItsPathOnly(string page, string expected) => Assert.Equal(expected, ShellUrls.SignIn(page));

    private static NavItem Item(NavArea area, string href) => new(area, "home", typeof(ShellText), "ToHome", _ => href);

    private static NavCatalog Catalog(params NavItem[] items)
    {
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new NavCatalog(items, services.GetRequiredService<IStringLocalizerFactory>());
    }
}
