using EventPortal.Catalog;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Catalog.Listing;

/// <summary>What is composed once for many is composed anew when an event has changed, on the server of the change and on another.</summary>
public sealed class ComposedPagesTests(ComposedPagesTests.KeepingHost portal) : IClassFixture<ComposedPagesTests.KeepingHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    private string Organization => samples.Organization.Slug;

    private static DateOnly Start => CatalogSql.DayIn(TimeProvider.System.GetUtcNow().AddDays(5));

    private string[] Lists =>
    [
        $"/events.ics?organization={Organization}", $"/events.ics?q={samples.Mark}&organization={Organization}", "/sitemap.xml", $"/widget/{Organization}",
        $"/events?organization={Organization}", $"/events?view=month&month={Start:yyyy-MM}&organization={Organization}", CatalogUrls.Week(Start),
    ];

    [Theory]
    [InlineData("hidden")]
    [InlineData("switched off")]
    [InlineData("private")]
    [InlineData("archived")]
    public async Task Lists_EventThatIsNoLongerPublic_NameItNoMore(string change)
    {
        var (leaves, stays) = (samples.Published("Піде"), samples.Published("Лишиться"));
        await samples.InsertAsync(portal);
        await using var other = await portal.StartAnotherAsync();
        foreach (var server in new PortalHost[] { portal, other })
            foreach (var list in Lists) Assert.Contains(samples.Url(leaves), await server.ReadAsync(list));

        await portal.ReadAsync(async db =>
        {
            Change(await db.Events.Include(e => e.Groups).SingleAsync(e => e.Id == leaves.Id), change);
            return await db.SaveChangesAsync();
        });

        foreach (var server in new PortalHost[] { portal, other })
            foreach (var list in Lists)
            {
                var shown = await server.ReadAsync(list);
                Assert.DoesNotContain(samples.Url(leaves), shown);
                Assert.Contains(samples.Url(stays), shown);
            }
    }

    [Fact]
    public async Task Organizations_EventCalledOff_IsNotCounted()
    {
        var course = samples.Published("Скасують");
        await samples.InsertAsync(portal);
        var before = await AheadAsync();

        await portal.ReadAsync(async db =>
        {
            (await db.FindAsync<Event>(course.Id))!.Cancel("Хвороба", TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.NotEqual(before, await AheadAsync());
    }

    [Fact]
    public async Task Feed_AnotherLanguage_IsNamedInIt()
    {
        samples.Published("Одна");
        await samples.InsertAsync(portal);

        Assert.Contains("\r\nNAME:Курси та події EventPortal", await portal.ReadAsync(Lists[0]));
        Assert.Contains("\r\nNAME:EventPortal courses and events", await portal.ReadAsync(Lists[0], "en"));
    }

    private void Change(Event leaves, string change)
    {
        if (change == "hidden") leaves.Configure(new(), default, hide: true);
        else if (change == "switched off") leaves.Switch(active: false);
        else if (change == "private") leaves.MakePrivateTo([samples.Group.Id]);
        else leaves.ArchiveWithOrganization(TimeProvider.System.GetUtcNow());
    }

    /// <summary>What stands after the organization's name in the list of organizations.</summary>
    private async Task<string> AheadAsync() => (await portal.ReadAsync(CatalogUrls.Organizations)).Split(samples.Organization.Name + "</a>")[1].Split("</p>")[0];

    public sealed class KeepingHost(PostgresServer server) : PortalHost(server)
    {
        // not 0, with which every event that changed lately is listed anew each time and nothing is kept
        protected override void Configure(IDictionary<string, string?> settings) => settings["Catalog:ListingMilliseconds"] = "1";
    }
}
