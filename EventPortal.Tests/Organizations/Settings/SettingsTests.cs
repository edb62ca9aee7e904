using EventPortal.Catalog;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Organizations;
using EventPortal.Organizations.Contracts;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Settings;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static EventPortal.Tests.Organizations.OrganizationsWorld;

namespace EventPortal.Tests.Organizations.Settings;

public sealed class SettingsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly OrganizationsWorld world = new(portal);

    [Fact]
    public async Task Save_ByTwoAtOnce_TellsTheSecondAndChangesNothing()
    {
        var tenant = await world.TenantAsync();
        var (first, second) = (await ReadAsync(tenant, tenant.Owner), await ReadAsync(tenant, tenant.Moderator));
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(tenant, tenant.Owner, first with { Phone = "+380671234567", Name = "Перша" }));

        var changed = Assert.IsType<SaveOutcome.ChangedMeanwhile>(await SaveAsync(tenant, tenant.Moderator, second with { Name = "Друга" }));

        Assert.Equal(("Перша", "Тарас Шевченко"), (changed.Theirs.Name, changed.Who));
        Assert.Equal("Перша", (await portal.FindAsync<Organization>(tenant.Id))!.Name);
        var mine = second with { Name = "Друга", Email = "we@school.ua" };
        var conflict = Assert.Single(DraftMerge.Merge(second, mine, changed.Theirs));
        Assert.Equal(("Name", "Перша", "Друга"), (conflict.Field.Name, conflict.Theirs, conflict.Mine));
        Assert.Equal(("+380671234567", "we@school.ua", "Друга"), (mine.Phone, mine.Email, mine.Name));
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(tenant, tenant.Moderator, mine));
    }

    [Fact]
    public async Task Save_AnotherAddress_IsForTheOwner_AndMustBeFree()
    {
        var (tenant, other) = (await world.TenantAsync(), await world.TenantAsync());
        var draft = await ReadAsync(tenant, tenant.Owner);
        Assert.Equal(OrganizationsErrors.OwnerOnly, await RefusedAsync(() => SaveAsync(tenant, tenant.Moderator, draft with { Slug = NewSlug() })));
        Assert.Equal(OrganizationsErrors.SlugTaken, await RefusedAsync(() => SaveAsync(tenant, tenant.Owner, draft with { Slug = other.Slug })));
        var slug = NewSlug();
        await SaveAsync(tenant, tenant.Owner, draft with { Slug = slug });
        Assert.NotNull(await portal.SendAs(TestUsers.Guest, (IOrganizations s) => s.FindBySlugAsync(slug, default)));
        Assert.Equal(OrganizationsErrors.NotYourOrganization, await RefusedAsync(() => ReadAsync(tenant, other.Owner)));
    }

    [Theory]
    [InlineData(nameof(OrganizationDraft.Name), "", "NameInvalid")]
    [InlineData(nameof(OrganizationDraft.Slug), "Не латиницею", "SlugInvalid")]
    [InlineData(nameof(OrganizationDraft.LogoUrl), "https://evil.example/x.png", "Fault.LogoUrl")]
    [InlineData(nameof(OrganizationDraft.LogoUrl), "//evil.example/x.png", "Fault.LogoUrl")]
    [InlineData(nameof(OrganizationDraft.ThemeColor), "red", "Fault.ThemeColor")]
    [InlineData(nameof(OrganizationDraft.Phone), "12", "Fault.Phone")]
    [InlineData(nameof(OrganizationDraft.Email), "we@school", "Fault.Email")]
    [InlineData(nameof(OrganizationDraft.Website), "javascript://x.y/%0aalert(1)", "Fault.Website")]
    [InlineData(nameof(OrganizationDraft.TaxCode), "12345679", "Fault.TaxCode")]
    public void Check_BadInput_NamesTheFieldAndTheReason(string field, string typed, string fault)
    {
        var draft = new OrganizationDraft { Name = "Академія", Slug = "akademiia" };
        OrganizationDraft.Fields.Single(f => f.Name == field).Write(draft, typed);
        Assert.Equal([(field, fault)], DraftRules.Check(DraftRules.Tidy(draft)));
    }

    [Fact]
    public void Tidy_AsPeopleType_IsAsThePortalWrites()
    {
        var tidy = DraftRules.Tidy(new() { Name = " Академія ", Slug = " Akademiia", Phone = "067 123-45-67", Website = "school.ua", ThemeColor = "#1f4b8f", TaxCode = " 12345678 ", Email = " " });
        Assert.Empty(DraftRules.Check(tidy));
        Assert.Equal(("Академія", "akademiia", "+380671234567", "https://school.ua", "#1F4B8F", "12345678", null), (tidy.Name, tidy.Slug, tidy.Phone, tidy.Website, tidy.ThemeColor, tidy.TaxCode, tidy.Email));
    }

    [Fact]
    public async Task Delete_ConfirmedByTheOwner_ArchivesEventsAndFreesTheAddress()
    {
        var tenant = await world.TenantAsync("Минуща");
        var member = await world.UserAsync();
        var group = await world.GroupAsync(tenant, member);
        var (open, _) = await world.EventAsync(tenant, "Відкрита подія");
        await world.EventAsync(tenant, "Закрита подія", group.Id);
        Assert.Equal(OrganizationsErrors.OwnerOnly, await RefusedAsync(() => DeleteAsync(tenant, tenant.Moderator, "Минуща")));
        Assert.Equal(OrganizationsErrors.ConfirmationDiffers, await RefusedAsync(() => DeleteAsync(tenant, tenant.Owner, "Інша")));

        await DeleteAsync(tenant, tenant.Owner, "Минуща");

        Assert.Equal(0, await portal.ReadAsync(db => db.Set<Event>().CountAsync(e => e.OrganizationId == tenant.Id)));
        Assert.Empty((await portal.SendAs(TestUsers.Guest, (CatalogQueries s) => s.SearchAsync(new() { OrganizationId = tenant.Id }, null, default))).Cards);
        Assert.NotNull((await portal.FindAsync<Event>(open.Id))!.DeletedAt);
        Assert.Empty(await portal.SendAs(As(tenant.Owner), (IOrganizations s) => s.MembershipsOfAsync(tenant.Owner, default)));
        Assert.Empty(await portal.SendAs(As(member), (IOrganizations s) => s.GroupsVisibleToAsync(member, default)));
        Assert.Null(await portal.SendAs(As(member), (GroupJoining s) => s.FindAsync(group.InviteCode, default)));
        Assert.Equal(tenant.Slug, (await world.TenantAsync(slug: tenant.Slug)).Slug);
    }

    [Fact]
    public async Task Delete_WhilePeopleHoldPlaces_IsRefusedAndKeepsTheSaleOpen()
    {
        var tenant = await world.TenantAsync("З учасниками");
        var (_, ticket) = await world.EventAsync(tenant, "Жива подія");
        var key = new CartKey(null, Codes.NewToken());
        Assert.True((await portal.SendAs(TestUsers.Guest, (CartService s) => s.AddAsync(key, ticket.Id, null, 1, null, default))).IsHeld);
        Assert.Equal(CatalogErrors.OrganizationHasParticipants, await RefusedAsync(() => DeleteAsync(tenant, tenant.Owner, "З учасниками")));
        var second = new CartKey(null, Codes.NewToken());
        Assert.True((await portal.SendAs(TestUsers.Guest, (CartService s) => s.AddAsync(second, ticket.Id, null, 1, null, default))).IsHeld);
    }

    private Task<OrganizationDraft> ReadAsync(Tenant tenant, Guid by) => portal.SendAs(As(by), (SettingsService s) => s.FindAsync(tenant.Id, default), tenant.Id);

    private Task<SaveOutcome> SaveAsync(Tenant tenant, Guid by, OrganizationDraft draft) =>
        portal.SendAs(As(by), (SettingsService s) => s.SaveAsync(tenant.Id, draft, default), tenant.Id);

    private Task DeleteAsync(Tenant tenant, Guid by, string typed) =>
        portal.SendAs(As(by), (SettingsService s) => s.DeleteAsync(tenant.Id, typed, default), tenant.Id);
}
