using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Search;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Dictionaries;

public sealed class DictionaryAliasTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Search_KeyOfAMergedEntry_FindsWhatItStoodFor()
    {
        var (from, into) = (EventType.Create("kurs-pk", "Курс ПК", "", "", 1, shop.Clock.Now), EventType.Create("kurs", "Курс", "", "", 2, shop.Clock.Now));
        await shop.InsertAsync(from, into);
        var offered = await shop.OfferAsync(shape: (e, _) => e.Classify(from.Id, null, null, null, []));
        await shop.SendAs(TestUsers.Admin, (DictionaryService s) => s.MergeAsync(DictionaryKind.Types, from.Id, 0, into.Id, TestContext.Current.CancellationToken));
        var found = await shop.UseAsync((CatalogQueries q) => q.SearchAsync(
            new CatalogFilter { Choices = FacetChoices.None.With(Facet.Type, ["kurs-pk"]) }, null, TestContext.Current.CancellationToken));
        Assert.Equal([offered.EventId], found.Cards.Select(c => c.Id));
    }
}
