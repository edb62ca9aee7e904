using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace EventPortal.Tests.Catalog.Search;

public sealed class CatalogAddressTests
{
    [Fact]
    public void Parse_OwnAddress_IsTheSameFilter()
    {
        var filter = new CatalogFilter
        {
            Query = "мова & письмо", Sectors = ["a", "b"], Directions = ["c"], Formats = [EventFormat.Hybrid], Free = true,
            MinPrice = 100, MaxPrice = 900, From = new(2026, 11, 20), To = new(2026, 11, 28), Past = true, Sort = CatalogSort.Price,
            View = CatalogView.Month, Month = new(2026, 12, 1), Page = 3,
        };
        foreach (var facet in Enum.GetValues<Facet>().Except([Facet.Kind, Facet.Format, Facet.ProTeach, Facet.Language])) filter = filter.Toggle(facet, "ї&=") with { Page = 3 };
        filter = filter.Toggle(Facet.Kind, "course").Toggle(Facet.ProTeach, "1").Toggle(Facet.Language, "en") with { Page = 3 };

        var address = CatalogAddress.Of("/events", filter);
        var parsed = CatalogAddress.Parse(new QueryCollection(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query)));

        Assert.Equal(address, CatalogAddress.Of("/events", parsed));
        Assert.Equal(filter.Query, parsed.Query);
    }

    [Theory]
    [InlineData("?format=nonsense&sort=7&page=-3&day=tomorrow&view=&month=13&span=year&min=-5&max=x")]
    [InlineData("?page=99999999999&format=1&sector=&kind=lesson&proteach=2&from=2026-02-30&to=0001-01-01&sort=nearest")]
    public void Parse_Nonsense_IsTheWholeCatalog(string query) =>
        Assert.Equal("/events", CatalogAddress.Of("/events", CatalogAddress.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)))));

    [Fact]
    public void Of_Defaults_IsThePlainPath() => Assert.Equal("/", CatalogAddress.Of("/", new()));

    [Fact]
    public void Parse_OneDay_IsBothEnds()
    {
        var parsed = CatalogAddress.Parse(new QueryCollection(QueryHelpers.ParseQuery("?day=2026-11-20")));

        Assert.Equal((new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20)), (parsed.From, parsed.To));
        Assert.Equal("/events?day=2026-11-20", CatalogAddress.Of("/events", parsed));
    }
}
