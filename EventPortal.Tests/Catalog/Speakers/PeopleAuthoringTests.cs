using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Speakers;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using EventPortal.Tests.Catalog.Parts;
using EventPortal.Tests.Sales;
using Microsoft.EntityFrameworkCore;
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
    public async Task SaveSpeakerAsync_AnotherPhoto_PutsItToUseAndGivesTheOldOneUp()
    {
        var offered = await shop.OfferAsync();
        var office = new Office(shop, offered.OrganizationId);
        var (first, second) = (await PhotoAsync(offered.OrganizationId), await PhotoAsync(offered.OrganizationId));
        var id = await office.DoAsync((PeopleAuthoring a) => a.SaveSpeakerAsync(offered.OrganizationId, With(first), null, 0, Token));
        Assert.Equal(MediaState.Ready, await StateAsync(first));
        var version = (await office.DoAsync((PeopleQueries q) => q.SpeakersAsync(Token))).Single(s => s.Id == id).Version;
        await office.DoAsync((PeopleAuthoring a) => a.SaveSpeakerAsync(offered.OrganizationId, With(second), id, version, Token));
        Assert.Equal((MediaState.Deleted, MediaState.Ready), (await StateAsync(first), await StateAsync(second)));
        Assert.Equal(PictureUrl.Of(second, PictureSize.Small), (await office.DoAsync((PeopleQueries q) => q.SpeakersAsync(Token))).Single(s => s.Id == id).PhotoUrl);
        var foreign = await PhotoAsync((await shop.OfferAsync()).OrganizationId);
        await Assert.ThrowsAsync<DomainException>(() => office.DoAsync((PeopleAuthoring a) => a.SaveSpeakerAsync(offered.OrganizationId, With(foreign), null, 0, Token)));
        Assert.Equal(MediaState.Uploading, await StateAsync(foreign));

        static SpeakerDraft With(Guid photo) => new("Марія Лис", "Учителька") { PhotoUrl = PictureUrl.Of(photo, PictureSize.Small) };
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

    private async Task<Guid> PhotoAsync(Guid organizationId)
    {
        var file = MediaFile.Begin(organizationId, null, MediaPurpose.Portrait, "фото.jpg", shop.Clock.Now);
        file.Receive(Content("original"));
        foreach (var size in Enum.GetValues<PictureSize>()) file.Receive(size, Content(PictureUrl.Word(size)), shop.Clock.Now);
        await shop.InsertAsync(file);
        return file.Id;

        StoredContent Content(string part) => new() { Path = $"{file.Id:N}/{part}.jpg", ContentType = "image/jpeg", SizeBytes = 10, Hash = new string('0', 64), Width = 440, Height = 520 };
    }

    private Task<MediaState> StateAsync(Guid id) => shop.ReadAsync(db => db.Set<MediaFile>().IgnoreQueryFilters().Where(f => f.Id == id).Select(f => f.State).SingleAsync(Token));

    private static Task<Guid> SpeakerAsync(Office office, Offered offered, string name) =>
        office.DoAsync((PeopleAuthoring a) => a.SaveSpeakerAsync(offered.OrganizationId, new(name, "Учителька"), null, 0, Token));
}
