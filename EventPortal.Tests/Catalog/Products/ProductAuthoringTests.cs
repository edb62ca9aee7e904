using EventPortal.Catalog;
using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Products;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Catalog.Parts;
using EventPortal.Tests.Sales;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Catalog.Products;

public sealed class ProductAuthoringTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveAsync_NewTicket_StandsLastAndCanBeBought()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        var id = await office.DoAsync((ProductAuthoring a) => a.SaveAsync(offered.EventId, Draft("Студентський", 42_000), null, 0, Token));
        var rows = await RowsAsync(office, offered.EventId);
        Assert.Equal([offered.ProductId, id], rows.Select(r => r.Id));
        await shop.PayAsync(await shop.BuyAsync(id));
        Assert.Equal((1, 0), await shop.StockAsync(id));
    }

    [Fact]
    public async Task SaveAsync_OrderedTicket_KeepsItsPriceAndTakesTheRest()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var office = new Office(shop, offered.OrganizationId);
        await shop.BuyAsync(offered.ProductId);
        await office.RefusedAsync(CatalogErrors.SoldIsNotRepriced, (ProductAuthoring a) => a.SaveAsync(offered.EventId, Draft("Участь", 90_000), offered.ProductId, 0, Token));
        await office.RefusedAsync(CatalogErrors.SoldIsNotRepriced, (ProductAuthoring a) => a.SaveAsync(
            offered.EventId, Draft("Участь", 85_000) with { SalePrice = new Money(50_000, Currency.Uah) }, offered.ProductId, 0, Token));
        await office.DoAsync((ProductAuthoring a) => a.SaveAsync(offered.EventId, Draft("Уся програма", 85_000) with { Quantity = 5 }, offered.ProductId, 0, Token));
        var row = Assert.Single(await RowsAsync(office, offered.EventId));
        Assert.Equal(("Уся програма", 5, 1), (row.Title, row.Quantity, row.Uses));
    }

    [Fact]
    public async Task SaveAsync_FewerPlacesThanAreHeld_IsRefused()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        await shop.AddAsync(ShopFixture.NewKey(), offered.ProductId, 3);
        var office = new Office(shop, offered.OrganizationId);
        await office.RefusedAsync(CatalogErrors.QuantityBelowTaken, (ProductAuthoring a) => a.SaveAsync(
            offered.EventId, Draft("Участь", 85_000) with { Quantity = 2 }, offered.ProductId, 0, Token));
    }

    [Fact]
    public async Task SaveAsync_PlacesCutWhileBuyersTakeThem_NeverLeavesMoreTakenThanThereAre()
    {
        for (var round = 0; round < 3; round++)
        {
            var offered = await shop.OfferAsync(quantity: 30);
            var office = new Office(shop, offered.OrganizationId);
            var buyers = Enumerable.Range(0, 30).Select(_ => shop.AddAsync(ShopFixture.NewKey(), offered.ProductId)).ToList();
            var cuts = Enumerable.Range(0, 4).Select(i => CutAsync(office, offered, 10 + i)).ToList();
            var held = (await Task.WhenAll(buyers)).Count(h => h.Outcome is HoldOutcome.Held);
            await Task.WhenAll(cuts);
            var product = (await shop.FindAsync<Product>(offered.ProductId))!;
            Assert.Equal(held, product.ReservedCount);
            Assert.True(product.ReservedCount <= product.Quantity, $"{product.ReservedCount} of {product.Quantity}");
        }
    }

    [Fact]
    public async Task SaveAsync_SecondCurrency_IsRefused()
    {
        var offered = await shop.OfferAsync();
        await new Office(shop, offered.OrganizationId).RefusedAsync(PartsErrors.CurrencyDiffers, (ProductAuthoring a) => a.SaveAsync(
            offered.EventId, new ProductDraft(OfferedAs.Ticket, "Abroad", new Money(2_000, Currency.Eur)), null, 0, Token));
    }

    [Fact]
    public async Task SaveAsync_ChangedMeanwhile_IsRefusedAndNothingIsLost()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        await office.DoAsync((ProductAuthoring a) => a.SaveAsync(offered.EventId, Draft("Перший", 85_000), offered.ProductId, 0, Token));
        await office.RefusedAsync(PartsErrors.ChangedMeanwhile, (ProductAuthoring a) => a.SaveAsync(offered.EventId, Draft("Другий", 85_000), offered.ProductId, 0, Token));
        Assert.Equal("Перший", Assert.Single(await RowsAsync(office, offered.EventId)).Title);
    }

    [Fact]
    public async Task SaveAsync_EventOfAnotherOrganization_IsUnknown()
    {
        var (mine, theirs) = (await shop.OfferAsync(), await shop.OfferAsync());
        await new Office(shop, mine.OrganizationId).RefusedAsync(PartsErrors.Unknown, (ProductAuthoring a) => a.SaveAsync(theirs.EventId, Draft("Чужий", 1), null, 0, Token));
        await new Office(shop, mine.OrganizationId).RefusedAsync(PartsErrors.Unknown, (ProductAuthoring a) => a.DeleteAsync(mine.EventId, theirs.ProductId, 0, Token));
    }

    [Fact]
    public async Task DeleteAsync_ByWhatNamesIt_IsRefusedOrDone()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        await office.RefusedAsync(PartsErrors.LastTicket, (ProductAuthoring a) => a.DeleteAsync(offered.EventId, offered.ProductId, 0, Token));
        var (inCart, unused) = (await AddAsync(office, offered), await AddAsync(office, offered));
        await shop.AddAsync(ShopFixture.NewKey(), inCart);
        await office.RefusedAsync(PartsErrors.TicketInCarts, (ProductAuthoring a) => a.DeleteAsync(offered.EventId, inCart, 0, Token));
        await shop.BuyAsync(offered.ProductId);
        await office.RefusedAsync(PartsErrors.TicketInUse, (ProductAuthoring a) => a.DeleteAsync(offered.EventId, offered.ProductId, 0, Token));
        await office.DoAsync((ProductAuthoring a) => a.DeleteAsync(offered.EventId, unused, 0, Token));
        await office.DoAsync((ProductAuthoring a) => a.SwitchAsync(offered.EventId, offered.ProductId, 0, active: false, Token));
        Assert.Equal([(offered.ProductId, false), (inCart, true)], (await RowsAsync(office, offered.EventId)).Select(r => (r.Id, r.IsActive)));
    }

    [Fact]
    public async Task ReorderAsync_SeenListIsTheList_MovesPlacesAndNotVersions()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        var (b, c) = (await AddAsync(office, offered), await AddAsync(office, offered));
        Guid[] seen = [offered.ProductId, b, c];
        await office.DoAsync((ProductAuthoring a) => a.ReorderAsync(offered.EventId, OfferedAs.Ticket, seen, [c, offered.ProductId, b], Token));
        var rows = await RowsAsync(office, offered.EventId);
        Assert.Equal([c, offered.ProductId, b], rows.Select(r => r.Id));
        Assert.All(rows, r => Assert.Equal(0, r.Version));
        await office.RefusedAsync(PartsErrors.OrderChanged, (ProductAuthoring a) => a.ReorderAsync(offered.EventId, OfferedAs.Ticket, seen, [b, c, offered.ProductId], Token));
        await office.RefusedAsync(PartsErrors.OrderChanged, (ProductAuthoring a) => a.ReorderAsync(offered.EventId, OfferedAs.Ticket, [c, offered.ProductId, b], [c, b], Token));
        Assert.Equal(1, await shop.ReadAsync(db => db.Set<AuditEntry>().CountAsync(e => e.ObjectId == offered.EventId && e.Changes.Contains("Tickets"))));
    }

    private static ProductDraft Draft(string title, long price) => new(OfferedAs.Ticket, title, new Money(price, Currency.Uah));

    private static Task<Guid> AddAsync(Office office, Offered offered) =>
        office.DoAsync((ProductAuthoring a) => a.SaveAsync(offered.EventId, Draft("Ще один", 10_000), null, 0, Token));

    private static Task<IReadOnlyList<ProductRow>> RowsAsync(Office office, Guid eventId) => office.DoAsync((PartsQueries q) => q.ProductsAsync(eventId, Token));

    private static async Task CutAsync(Office office, Offered offered, int quantity)
    {
        var version = (await RowsAsync(office, offered.EventId)).Single().Version;
        try
        {
            await office.DoAsync((ProductAuthoring a) => a.SaveAsync(offered.EventId, Draft("Участь", 85_000) with { Quantity = quantity }, offered.ProductId, version, Token));
        }
        catch (DomainException e) when (e.Error == CatalogErrors.QuantityBelowTaken || e.Error == PartsErrors.ChangedMeanwhile)
        {
            // the buyers were quicker, or the other cut was
        }
    }
}
