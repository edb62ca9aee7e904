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
            Day = new(2026, 11, 20), Past = true, Sort = CatalogSort.Price, View = CatalogView.List, Page = 3,
        };

        var address = CatalogAddress.Of("/events", filter);
        var parsed = CatalogAddress.Parse(new QueryCollection(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query)));

        Assert.Equal(address, CatalogAddress.Of("/events", parsed));
        Assert.Equal(filter.Query, parsed.Query);
    }

    [Theory]
    [InlineData("?format=nonsense&sort=7&page=-3&day=tomorrow&view=")]
    [InlineData("?page=99999999999&format=1&sector=")]
    public void Parse_Nonsense_IsTheWholeCatalog(string query) =>
        Assert.Equal("/events", CatalogAddress.Of("/events", CatalogAddress.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)))));

    [Fact]
    public void Of_Defaults_IsThePlainPath() => Assert.Equal("/", CatalogAddress.Of("/", new()));
}
