using EventPortal.Catalog;
using EventPortal.Catalog.Admin;
using EventPortal.Catalog.Events;
using EventPortal.Notifications.Log;
using EventPortal.Organizations.Admin;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Catalog.Admin;

public sealed class EventAdministrationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task SwitchOffAndOn_PublishedEvent_LeavesTheCatalogAndComesBackAndTheOwnerIsTold()
    {
        var samples = new CatalogSamples(portal.Clock.Now);
        var shown = samples.Published("Модерована");
        await portal.InsertAsync(samples.Rows);
        await ActAsync(a => a.SwitchOffAsync(shown.Id, "Скарга на зміст", default));
        Assert.False(await VisibleAsync(shown));
        await RefusedAsync(CatalogErrors.AlreadyOff, a => a.SwitchOffAsync(shown.Id, "ще", default));
        Assert.Equal("Скарга на зміст", (await portal.SendAs(TestUsers.Admin, (EventAdminQueries q) => q.FindAsync(shown.Id, default)))!.SwitchOffReason);
        await ActAsync(a => a.SwitchOnAsync(shown.Id, default));
        Assert.True(await VisibleAsync(shown));
        Assert.Equal(["event.switched-off", "event.switched-on"], await LettersAsync(samples));
    }

    [Fact]
    public async Task Remove_PublishedWithParticipants_IsRefusedUntilCalledOff()
    {
        var samples = new CatalogSamples(portal.Clock.Now);
        var shown = samples.Published("Прибрати");
        await portal.InsertAsync(samples.Rows);
        await portal.ReadAsync(db => db.Events.Where(e => e.Id == shown.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.NumberRegistrants, 1)));
        await RefusedAsync(CatalogErrors.HasParticipants, a => a.RemoveAsync(shown.Id, "порожня", default));
        await RefusedAsync(CatalogErrors.WhyNeeded, a => a.SwitchOffAsync(shown.Id, " ", default));
        await portal.ReadAsync(db => db.Events.Where(e => e.Id == shown.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.NumberRegistrants, 0)));
        await ActAsync(a => a.RemoveAsync(shown.Id, "шахрайство", default));
        await RefusedAsync(CatalogErrors.AlreadyRemoved, a => a.RemoveAsync(shown.Id, "ще", default));
        Assert.Equal("шахрайство", (await portal.FindAsync<Event>(shown.Id))!.RemovalReason);
        Assert.Contains((await ListAsync(new(samples.Mark, EventKindOfInterest.Removed))).Rows, l => l.Id == shown.Id);
        Assert.Empty((await ListAsync(new(samples.Mark))).Rows);
    }

    [Fact]
    public async Task BlockOrganization_SwitchesItsEventsOff_AndUnblockOnlyThose()
    {
        var samples = new CatalogSamples(portal.Clock.Now);
        var (open, moderated) = (samples.Published("Відкрита"), samples.Published("Окремо вимкнена"));
        await portal.InsertAsync(samples.Rows);
        await ActAsync(a => a.SwitchOffAsync(moderated.Id, "скарга", default));
        await portal.SendAs(TestUsers.Admin, (OrganizationAdministration a) => a.BlockAsync(samples.Organization.Id, "не платить", default));
        Assert.False(await VisibleAsync(open));
        Assert.Empty(await MembershipsAsync(samples));
        await RefusedAsync(CatalogErrors.OrganizationBlocked, a => a.SwitchOnAsync(open.Id, default));
        await portal.SendAs(TestUsers.Admin, (OrganizationAdministration a) => a.UnblockAsync(samples.Organization.Id, default));
        Assert.True(await VisibleAsync(open));
        Assert.False(await VisibleAsync(moderated));
        Assert.Equal([samples.Organization.Id], await MembershipsAsync(samples));
        Assert.Equal(["event.switched-off", "organization.blocked", "organization.unblocked"], await LettersAsync(samples));
    }

    [Fact]
    public async Task Archive_Organization_KeepsTheReasonAndFreesTheAddress()
    {
        var samples = new CatalogSamples(portal.Clock.Now);
        await portal.InsertAsync(samples.Rows);
        await portal.SendAs(TestUsers.Admin, (OrganizationAdministration a) => a.ArchiveAsync(samples.Organization.Id, "на прохання", default));
        var detail = await portal.SendAs(TestUsers.Admin, (OrganizationAdminQueries q) => q.FindAsync(samples.Organization.Id, default));
        Assert.Equal(("на прохання", samples.Owner.Email), (detail!.Line.ArchiveReason, detail.OwnerEmail));
        Assert.Null(await portal.SendAs(TestUsers.Guest, (IOrganizations o) => o.FindBySlugAsync(samples.Organization.Slug, default)));
        Assert.Contains((await portal.SendAs(TestUsers.Admin, (OrganizationAdminQueries q) => q.ListAsync(new(samples.Mark, OrganizationKind.Archived), default))).Rows, l => l.Id == samples.Organization.Id);
    }

    [Fact]
    public async Task List_WordsOverAllOrganizations_FindByTitle()
    {
        var (one, two) = (new CatalogSamples(portal.Clock.Now), new CatalogSamples(portal.Clock.Now));
        var (first, second) = (one.Published("Унікальна грамота"), two.Draft("Унікальна грамота"));
        await portal.InsertAsync([.. one.Rows, .. two.Rows]);
        var found = (await ListAsync(new("унікальна грамоту"))).Rows.Select(l => l.Id).ToHashSet();
        Assert.Superset(new HashSet<Guid> { first.Id, second.Id }, found);
        Assert.Equal(first.Id, Assert.Single((await ListAsync(new("унікальна грамота", EventKindOfInterest.Published))).Rows).Id);
    }

    private Task ActAsync(Func<EventAdministration, Task> act) => portal.SendAs(TestUsers.Admin, act);

    private async Task RefusedAsync(DomainError error, Func<EventAdministration, Task> act) => Assert.Equal(error, (await Assert.ThrowsAsync<DomainException>(() => ActAsync(act))).Error);

    private Task<EventPortal.Shared.Data.KeysetPage<EventAdminLine>> ListAsync(EventFilter filter) => portal.SendAs(TestUsers.Admin, (EventAdminQueries q) => q.ListAsync(filter, default));

    private Task<bool> VisibleAsync(Event shown) => portal.SendAs(TestUsers.Guest, (EventPortal.Catalog.Contracts.IEventDirectory d) => d.IsVisibleAsync(shown.Id, null, default));

    private Task<IReadOnlySet<Guid>> MembershipsAsync(CatalogSamples samples) => portal.SendAs(TestUsers.Guest, (IOrganizations o) => o.MembershipsOfAsync(samples.Owner.Id, default));

    private Task<List<string>> LettersAsync(CatalogSamples samples) => portal.ReadAsync(
        db => db.Set<NotificationLog>().Where(l => l.Recipient == samples.Owner.Email).Select(l => l.Template).OrderBy(t => t).ToListAsync());
}
