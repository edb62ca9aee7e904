using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Speakers;
using EventPortal.Tests.Catalog.Parts;
using EventPortal.Tests.Sales;
using Xunit;

namespace EventPortal.Tests.Catalog.Speakers;

public sealed class PeopleAuthoringTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ShowSpeakersAsync_ListOfTheEvent_IsItsOrder()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        var (anna, ivan) = (await SpeakerAsync(office, offered, "Анна Коваль"), await SpeakerAsync(office, offered, "Іван Бондар"));
        await office.DoAsync((PeopleAuthoring a) => a.ShowSpeakersAsync(offered.EventId, [], [anna, ivan], Token));
        await office.DoAsync((PeopleAuthoring a) => a.ShowSpeakersAsync(offered.EventId, [anna, ivan], [ivan, anna], Token));
        await office.RefusedAsync(PartsErrors.OrderChanged, (PeopleAuthoring a) => a.ShowSpeakersAsync(offered.EventId, [anna, ivan], [anna], Token));
        Assert.Equal([ivan, anna], (await office.DoAsync((PeopleQueries q) => q.OfEventAsync(offered.EventId, Token))).Speakers);
        await office.RefusedAsync(PartsErrors.PersonInUse, (PeopleAuthoring a) => a.DeleteSpeakerAsync(anna, 0, Token));
    }

    [Fact]
    public async Task SaveSpeakerAsync_NewName_FindsTheirEvents()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        var id = await SpeakerAsync(office, offered, "Анна Коваль");
        await office.DoAsync((PeopleAuthoring a) => a.ShowSpeakersAsync(offered.EventId, [], [id], Token));
        await office.DoAsync((PeopleAuthoring a) => a.SaveSpeakerAsync(offered.OrganizationId, new("Анна Ткаченко", "Методистка"), id, 0, Token));
        Assert.Contains(SearchIndexing.Of("Ткаченко"), (await shop.FindAsync<Event>(offered.EventId))!.SearchText);
        await office.RefusedAsync(PartsErrors.ChangedMeanwhile, (PeopleAuthoring a) => a.SaveSpeakerAsync(offered.OrganizationId, new("?", ""), id, 0, Token));
    }

    [Fact]
    public async Task SaveSpeakerAsync_Namesake_HasAnAddressOfTheirOwn()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        await SpeakerAsync(office, offered, "Олена Мороз");
        await SpeakerAsync(office, offered, "Олена Мороз");
        Assert.Equal(["olena-moroz", "olena-moroz-2"], (await office.DoAsync((PeopleQueries q) => q.SpeakersAsync(Token))).Select(s => s.Slug));
    }

    [Fact]
    public async Task SaveSpeakerAsync_OtherOrganization_IsRefused()
    {
        var (mine, theirs) = (await shop.OfferAsync(), await shop.OfferAsync());
        await new Office(shop, mine.OrganizationId).RefusedAsync(PartsErrors.Unknown, (PeopleAuthoring a) => a.SaveSpeakerAsync(theirs.OrganizationId, new("Чужий", ""), null, 0, Token));
        var speaker = await SpeakerAsync(new(shop, theirs.OrganizationId), theirs, "Їхній Спікер");
        await new Office(shop, mine.OrganizationId).RefusedAsync(PartsErrors.Unknown, (PeopleAuthoring a) => a.ShowSpeakersAsync(mine.EventId, [], [speaker], Token));
    }

    [Fact]
    public async Task Blocks_SavedOrderedAndDeleted_AreAsTheOrganizerWants()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        foreach (var title in new[] { "Записи", "Матеріали" })
            await office.DoAsync((EventBlocks b) => b.SaveAsync(offered.EventId, BlockKind.Include, null, 0, title, "", Token));
        var rows = await office.DoAsync((PartsQueries q) => q.BlocksAsync(offered.EventId, BlockKind.Include, Token));
        await office.DoAsync((EventBlocks b) => b.ReorderAsync(offered.EventId, BlockKind.Include, [rows[0].Id, rows[1].Id], [rows[1].Id, rows[0].Id], Token));
        await office.RefusedAsync(PartsErrors.BlockTooLong, (EventBlocks b) => b.SaveAsync(offered.EventId, BlockKind.Include, rows[0].Id, 0, "Записи", new('я', 501), Token));
        Assert.Equal(["Матеріали", "Записи"], (await office.DoAsync((PartsQueries q) => q.BlocksAsync(offered.EventId, BlockKind.Include, Token))).Select(r => r.Title));
        await office.DoAsync((EventBlocks b) => b.DeleteAsync(offered.EventId, BlockKind.Include, rows[0].Id, 0, Token));
        Assert.Equal("Матеріали", Assert.Single(await office.DoAsync((PartsQueries q) => q.BlocksAsync(offered.EventId, BlockKind.Include, Token))).Title);
    }

    private static Task<Guid> SpeakerAsync(Office office, Offered offered, string name) =>
        office.DoAsync((PeopleAuthoring a) => a.SaveSpeakerAsync(offered.OrganizationId, new(name, "Учителька"), null, 0, Token));
}
