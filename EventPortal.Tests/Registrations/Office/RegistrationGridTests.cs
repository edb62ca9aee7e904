using EventPortal.Catalog.Dictionaries;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Office;
using EventPortal.Shared.Web.Grid;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Registrations.Office;

public sealed class RegistrationGridTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("щербак")]
    [InlineData("Shcherbak")]
    [InlineData("наталія щерб")]
    [InlineData("natalia.unique")]
    [InlineData("(067) 765-43-21")]
    [InlineData("code")]
    public async Task Page_Search_FindsByNameInAnyScriptMailPhoneAndCode(string typed)
    {
        var (organization, place) = await OneOfThreeAsync();
        var found = await PageAsync(organization, new() { Text = typed == "code" ? $"{place.ConfirmationCode[..4]} {place.ConfirmationCode[4..]}" : typed });
        Assert.Equal(place.Id, Assert.Single(found).Id);
    }

    [Fact]
    public async Task Page_OrderNumber_FindsItsPlaces()
    {
        var offered = await shop.OfferAsync(price: 0);
        var order = await shop.BuyAsync(offered.ProductId, quantity: 3);
        await shop.BuyAsync(offered.ProductId);
        var found = await PageAsync(offered.OrganizationId, new() { Text = (await shop.OrderAsync(order)).Number });
        Assert.Equal((await shop.PlacesAsync(order)).Select(p => p.Id).Reverse(), found.Select(r => r.Id));
        Assert.All(found, r => Assert.Equal("Участь у курсі", r.TicketTitle));
    }

    [Fact]
    public async Task Count_ByState_KeepsTheOtherFilters()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var paid = await shop.BuyAsync(offered.ProductId, quantity: 2);
        await shop.PayAsync(paid);
        await shop.BuyAsync(offered.ProductId);
        var elsewhere = await shop.OfferAsync(organizationId: offered.OrganizationId);
        await shop.BuyAsync(elsewhere.ProductId);

        var all = await CountAsync(offered.OrganizationId, new());
        Assert.Equal((2, 2), (all[RegistrationStatus.Confirmed], all[RegistrationStatus.Pending]));
        var ofEvent = await CountAsync(offered.OrganizationId, new() { EventId = offered.EventId, Status = RegistrationStatus.Confirmed });
        Assert.Equal((2, 1), (ofEvent[RegistrationStatus.Confirmed], ofEvent[RegistrationStatus.Pending]));
        Assert.Empty(await CountAsync(offered.OrganizationId, new() { From = DateOnly.FromDateTime(shop.Clock.Now.AddDays(2).DateTime) }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(RegistrationStatus.Confirmed)]
    [InlineData(RegistrationStatus.Pending)]
    public async Task Look_Words_SaysWhatCountingAndPagingSay(RegistrationStatus? status)
    {
        var offered = await shop.OfferAsync(price: 85_000);
        await shop.PayAsync(await shop.BuyAsync(offered.ProductId, quantity: 2));
        await shop.BuyAsync(offered.ProductId);
        var filter = new RegistrationFilter { Text = "example.com", Status = status };
        var look = await shop.SendAs(TestUsers.Guest, (RegistrationGrid grid) => grid.LookAsync(filter, new() { Sort = "name" }, Token), offered.OrganizationId);
        Assert.Equal((await CountAsync(offered.OrganizationId, filter)).OrderBy(c => c.Key), look.Counts.OrderBy(c => c.Key));
        Assert.Equal((await PageAsync(offered.OrganizationId, filter, new() { Sort = "name" })).Select(r => r.Id), look.Rows.Select(r => r.Id));
        Assert.Equal(status switch { null => 3, RegistrationStatus.Confirmed => 2, _ => 1 }, look.Total);
        Assert.Equal(look.Total, look.Rows.Count);
    }

    [Fact]
    public async Task Page_ByAreaTicketAndTag_ShowsOnlyThose()
    {
        var (organization, place) = await OneOfThreeAsync();
        var area = await shop.ReadAsync(db => db.Set<Area>().Select(a => (Guid?)a.Id).FirstOrDefaultAsync(Token));
        await shop.ReadAsync(async db =>
        {
            var tracked = await db.Set<Registration>().SingleAsync(r => r.Id == place.Id, Token);
            tracked.Correct(tracked.Person with { AreaId = area ?? Guid.CreateVersion7() });
            return await db.SaveChangesAsync(Token);
        });
        var tag = await shop.SendAs(TestUsers.Guest, (OfficeTags tags) => tags.FindOrMakeAsync("VIP", Token), organization);
        await shop.SendAs(TestUsers.Guest, (OfficeTags tags) => tags.AddAsync(place.Id, tag, Token), organization);
        var changed = (await shop.FindAsync<Registration>(place.Id))!;

        Assert.Equal(place.Id, Assert.Single(await PageAsync(organization, new() { TagId = tag })).Id);
        Assert.Equal(["VIP"], (await PageAsync(organization, new() { AreaId = changed.Person.AreaId }))[0].Tags);
        Assert.Equal(3, (await PageAsync(organization, new() { TicketTypeId = place.TicketTypeId })).Count);
    }

    [Fact]
    public async Task Page_FarHalf_IsInTheSameOrderAsTheNearOne()
    {
        var offered = await shop.OfferAsync(price: 0);
        for (var i = 0; i < 7; i++) await shop.BuyAsync(offered.ProductId, quantity: 9);
        foreach (var sort in new[] { null, "name" })
        {
            var whole = (await PageAsync(offered.OrganizationId, new(), new() { Sort = sort, Size = 200 })).Select(r => r.Id).ToList();
            List<Guid> paged = [];
            for (var page = 1; page <= 3; page++)
                paged.AddRange((await PageAsync(offered.OrganizationId, new(), new() { Sort = sort, Size = 25, Page = page }, total: 63)).Select(r => r.Id));
            Assert.Equal(63, whole.Count);
            Assert.Equal(whole, paged);
        }
    }

    [Fact]
    public async Task EverythingOfAnotherOrganization_IsUnknown()
    {
        var (_, place) = await OneOfThreeAsync();
        var stranger = await shop.NewOrganizationAsync();
        Assert.Empty(await PageAsync(stranger, new()));
        Assert.Empty(await PageAsync(stranger, new() { EventId = place.EventId }));
        Assert.Empty(await PageAsync(stranger, new() { Text = place.ConfirmationCode }));
        Assert.Empty(await CountAsync(stranger, new() { EventId = place.EventId }));
        Assert.Null(await shop.SendAs(TestUsers.Guest, (RegistrationDesk desk) => desk.FindAsync(place.Id, Token), stranger));
        Assert.Empty(await shop.SendAs(TestUsers.Guest, (RegistrationGrid grid) => grid.IdsAsync(new(), 10, Token), stranger));
        var choices = await shop.SendAs(TestUsers.Guest, (OfficeChoices c) => c.FindAsync(place.EventId, Token), stranger);
        Assert.Empty(choices.Events);
        Assert.Empty(choices.Tickets);
        // and without any organization nothing at all
        Assert.Empty(await shop.SendAs(TestUsers.Guest, (RegistrationGrid grid) => grid.PageAsync(new(), new(), null, Token)));
    }

    /// <summary>Three places of one event; the one is known by everything.</summary>
    private async Task<(Guid Organization, Registration Place)> OneOfThreeAsync()
    {
        var offered = await shop.OfferAsync(price: 0);
        await shop.BuyAsync(offered.ProductId, quantity: 2);
        var place = Assert.Single(await shop.PlacesAsync(await shop.BuyAsync(offered.ProductId)));
        await shop.ReadAsync(async db =>
        {
            var tracked = await db.Set<Registration>().SingleAsync(r => r.Id == place.Id, Token);
            tracked.Correct(new() { FirstName = "Наталія", LastName = "Щербак", Email = "natalia.unique@example.com", Phone = "+380677654321" });
            return await db.SaveChangesAsync(Token);
        });
        return (offered.OrganizationId, (await shop.FindAsync<Registration>(place.Id))!);
    }

    private Task<IReadOnlyList<RegistrationRow>> PageAsync(Guid organization, RegistrationFilter filter, GridState? state = null, long? total = null) =>
        shop.SendAs(TestUsers.Guest, (RegistrationGrid grid) => grid.PageAsync(filter, state ?? new(), total, Token), organization);

    private Task<IReadOnlyDictionary<RegistrationStatus, int>> CountAsync(Guid organization, RegistrationFilter filter) =>
        shop.SendAs(TestUsers.Guest, (RegistrationGrid grid) => grid.CountAsync(filter, Token), organization);
}
