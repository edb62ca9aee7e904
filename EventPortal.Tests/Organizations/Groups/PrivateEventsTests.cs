using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Feeds;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Related;
using EventPortal.Catalog.Search;
using EventPortal.Catalog.Widget;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Members;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Organizations.Groups;

/// <summary>A group's event is seen by the group and by the organization's team (DOMAIN.md), whichever way one looks; robots and frames never see it.</summary>
public sealed class PrivateEventsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Ways = ["search", "words", "page", "directory", "card", "related", "cart", "promocode"];

    private readonly OrganizationsWorld world = new(portal);

    [Fact]
    public async Task PrivateEvent_EveryWayToIt_IsForItsGroupAndItsTeamOnly()
    {
        var at = await StageAsync();
        var outside = await OutsidersAsync(at);
        foreach (var (who, reader) in outside) Assert.Equal((who, ""), (who, string.Join(", ", await SeenAsync(at, reader))));
        foreach (var (who, reader) in new[] { ("member", at.Member), ("owner", at.Tenant.Owner), ("moderator", at.Tenant.Moderator) })
            Assert.Equal((who, string.Join(", ", Ways)), (who, string.Join(", ", await SeenAsync(at, reader))));
    }

    [Fact]
    public async Task PrivateEvent_AfterLeavingTheGroupOrTheTeam_IsGoneAtOnce()
    {
        var at = await StageAsync();
        await portal.SendAs(TestUsers.User(at.Member), (GroupJoining s) => s.LeaveAsync(at.Group.Id, default));
        await portal.SendAs(TestUsers.User(at.Tenant.Moderator), (TeamService s) => s.LeaveAsync(at.Tenant.Id, default), at.Tenant.Id);
        Assert.Empty(await SeenAsync(at, at.Member));
        Assert.Empty(await SeenAsync(at, at.Tenant.Moderator));
    }

    [Fact]
    public async Task PrivateEvent_SitemapFeedWidgetAndLists_NeverNameIt()
    {
        var at = await StageAsync();
        var slug = at.Private.Slug;
        foreach (var reader in new Guid?[] { null, at.Member, at.Tenant.Owner })
        {
            var files = await AsAsync(reader, (SitemapQueries s) => s.FilesAsync(default));
            for (var file = 1; file <= files; file++)
                Assert.DoesNotContain(await AsAsync(reader, (SitemapQueries s) => s.EventsAsync(file, default)), e => e.Path.Contains(slug, StringComparison.Ordinal));
            Assert.DoesNotContain(at.Private.Id, (await AsAsync(reader, (CatalogFeedQueries s) => s.FindAsync(Filter(at), default))).Ids);
            var (cards, total) = await AsAsync(reader, (WidgetQueries s) => s.ComingAsync(at.Tenant.Id, 24, default));
            Assert.Equal([at.Public.Id], cards.Select(c => c.Id));
            Assert.Equal(1, total);
        }
    }

    private static CatalogFilter Filter(PrivateStage at) => new() { OrganizationId = at.Tenant.Id };

    private async Task<PrivateStage> StageAsync()
    {
        var (tenant, member) = (await world.TenantAsync(), await world.UserAsync());
        var group = await world.GroupAsync(tenant, member);
        var (hidden, ticket) = await world.EventAsync(tenant, "Таємниця " + Codes.NewCode(), group.Id);
        var (shown, _) = await world.EventAsync(tenant, "Відкрита " + Codes.NewCode());
        return new(tenant, group, member, hidden, ticket, shown);
    }

    private async Task<List<(string Who, Guid? Reader)>> OutsidersAsync(PrivateStage at)
    {
        var other = await world.TenantAsync();
        var (neighbour, elsewhere) = (await world.UserAsync(), await world.UserAsync());
        await world.GroupAsync(at.Tenant, neighbour);
        await world.GroupAsync(other, elsewhere);
        return
        [
            ("guest", null), ("stranger", await world.UserAsync()), ("another group of the organization", neighbour),
            ("a group of another organization", elsewhere), ("another owner", other.Owner), ("another moderator", other.Moderator),
        ];
    }

    /// <summary>By which ways this reader finds the private event.</summary>
    private async Task<List<string>> SeenAsync(PrivateStage at, Guid? reader)
    {
        List<string> seen = [];
        foreach (var way in Ways)
            if (await SeesAsync(way, at, reader)) seen.Add(way);
        return seen;
    }

    private async Task<bool> SeesAsync(string way, PrivateStage at, Guid? reader) => way switch
    {
        "search" => (await AsAsync(reader, (CatalogQueries s) => s.SearchAsync(Filter(at), reader, default))).Cards.Any(c => c.Id == at.Private.Id),
        "words" => (await AsAsync(reader, (CatalogQueries s) => s.SearchAsync(Filter(at) with { Query = at.Private.Content.Title }, reader, default))).Cards.Any(c => c.Id == at.Private.Id),
        "page" => await AsAsync(reader, (EventPageQueries s) => s.FindAsync(at.Tenant.Slug, at.Private.Slug, reader, default)) is not null,
        "directory" => await AsAsync(reader, (IEventDirectory s) => s.IsVisibleAsync(at.Private.Id, reader, default)),
        "card" => (await AsAsync(reader, (CatalogQueries s) => s.CardsAsync([at.Private.Id], reader, default))).Count > 0,
        "related" => await IsRelatedAsync(at, reader),
        "cart" => await EntersCartAsync(at, reader),
        "promocode" => (await AsAsync(reader, (IOffers s) => portal.ReadAsync(db => s.NamesAsync(db, [at.Private.Id], [], [], default)))).Count > 0,
        _ => throw new InvalidOperationException(way),
    };

    private async Task<bool> IsRelatedAsync(PrivateStage at, Guid? reader)
    {
        var view = (await AsAsync(reader, (EventPageQueries s) => s.FindAsync(at.Tenant.Slug, at.Public.Slug, reader, default)))!;
        return (await AsAsync(reader, (RelatedEvents s) => s.ForAsync(view, reader, default))).Any(c => c.Id == at.Private.Id);
    }

    private async Task<bool> EntersCartAsync(PrivateStage at, Guid? reader)
    {
        var key = reader is null ? new CartKey(null, Codes.NewToken()) : new CartKey(reader, null);
        return (await AsAsync(reader, (CartService s) => s.AddAsync(key, at.Ticket.Id, null, 1, null, default))).IsHeld;
    }

    private Task<TResult> AsAsync<TService, TResult>(Guid? reader, Func<TService, Task<TResult>> act)
        where TService : notnull =>
        portal.SendAs(reader is { } id ? TestUsers.User(id) : TestUsers.Guest, act);

    private sealed record PrivateStage(Tenant Tenant, Group Group, Guid Member, Event Private, TicketType Ticket, Event Public);
}
