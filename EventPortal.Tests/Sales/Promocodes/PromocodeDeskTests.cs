using EventPortal.Sales;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Sales.Promocodes;

public sealed class PromocodeDeskTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_New_WorksAtOnceAndASecondOneOfThatNameIsRefused()
    {
        var organization = await shop.NewOrganizationAsync();
        await SaveAsync(organization, "весна-15");
        var code = Assert.Single(await ListAsync(organization));
        Assert.Equal(("ВЕСНА-15", 15, true), (code.Code, code.Percent, code.IsActive));
        Assert.Equal(SalesErrors.PromocodeTaken, await RefusalAsync(() => SaveAsync(organization, "Весна-15")));
        // another organization may have the same word
        await SaveAsync(await shop.NewOrganizationAsync(), "весна-15");
    }

    [Fact]
    public async Task Save_TwoEditors_TheSecondIsTold()
    {
        var organization = await shop.NewOrganizationAsync();
        await SaveAsync(organization, "CODE");
        var seen = Assert.Single(await ListAsync(organization));
        await SaveAsync(organization, "CODE", seen, percent: 20);
        Assert.Equal(SalesErrors.PromocodeChanged, await RefusalAsync(() => SaveAsync(organization, "CODE", seen, percent: 30)));
        Assert.Equal(20, Assert.Single(await ListAsync(organization)).Percent);
    }

    [Fact]
    public async Task Save_LimitBelowItsUses_IsRefused()
    {
        var offered = await shop.OfferAsync();
        var code = await shop.NewCodeAsync(offered.OrganizationId);
        await shop.ReadAsync(async db =>
        {
            for (var i = 0; i < 2; i++) await db.CountUseAsync(code.Id, Token);
            return 0;
        });
        var seen = Assert.Single(await ListAsync(offered.OrganizationId));
        Assert.Equal(SalesErrors.PromocodeLimitBelowUses, await RefusalAsync(() => SaveAsync(offered.OrganizationId, seen.Code, seen, limit: 1)));
        await SaveAsync(offered.OrganizationId, seen.Code, seen, limit: 2);
    }

    [Fact]
    public async Task Switch_OfAnotherOrganization_IsRefused()
    {
        var organization = await shop.NewOrganizationAsync();
        await SaveAsync(organization, "OURS");
        var code = Assert.Single(await ListAsync(organization));
        var stranger = await shop.NewOrganizationAsync();
        Assert.Empty(await ListAsync(stranger));
        Assert.Equal(SalesErrors.PromocodeChanged, await RefusalAsync(() => shop.SendAs(TestUsers.Guest, (PromocodeDesk d) => d.SwitchAsync(code.Id, false, Token), stranger)));
        Assert.Equal(SalesErrors.PromocodeChanged, await RefusalAsync(() => SaveAsync(stranger, "OURS", code)));
        await shop.SendAs(TestUsers.Guest, (PromocodeDesk d) => d.SwitchAsync(code.Id, false, Token), organization);
        Assert.False(Assert.Single(await ListAsync(organization)).IsActive);
    }

    private Task SaveAsync(Guid organization, string code, Promocode? known = null, int percent = 15, int limit = 0) => shop.SendAs(TestUsers.Guest, (PromocodeDesk d) => d.SaveAsync(
        known?.Id, known?.Version ?? 0, code, new(DiscountType.Percent, percent, Money.Zero(Currency.Uah)),
        new(shop.Clock.Now.AddDays(-1), shop.Clock.Now.AddDays(30)) { ForAllCart = true, LimitCount = limit }, Token), organization);

    private Task<IReadOnlyList<Promocode>> ListAsync(Guid organization) => shop.SendAs(TestUsers.Guest, (PromocodeDesk d) => d.ListAsync(Token), organization);

    private static async Task<DomainError> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<DomainException>(act)).Error;
}
