using EventPortal.Analytics;
using EventPortal.Analytics.Views;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Analytics.Views;

public sealed class ViewBookTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly FiguresWorld world = new(portal);

    private DateTimeOffset Now => portal.Clock.Now;

    [Fact]
    public async Task EnterAsync_SameVisitor_IsOneVisitorOfTheFirstSource()
    {
        var (tenant, course) = await ShownAsync();
        await EnterAsync(Of(tenant, course, "Оля", "facebook"), Of(tenant, course, "Оля", "direct"), Of(tenant, course, "Іван", "direct"));
        await EnterAsync(Of(tenant, course, "Оля", "direct"), Of(tenant, course, "Ніна", "facebook"), new(tenant.Slug, "no-such-event", Now, "direct", "Ніна"));

        Assert.Equal([("direct", 3, 1), ("facebook", 2, 2)], await SourcesAsync(course.EventId));
    }

    [Fact]
    public async Task EnterAsync_TwoServersAtOnce_AddAndDoNotOverwrite()
    {
        var (tenant, course) = await ShownAsync();
        // both have seen the same thirty people, and ten of their own
        var servers = Enumerable.Range(0, 6).Select(server => EnterAsync(
            [.. Enumerable.Range(0, 40).Select(n => Of(tenant, course, n < 30 ? $"спільний {n}" : $"{server}-{n}", n % 2 == 0 ? "telegram" : "direct"))]));
        await Task.WhenAll(servers);

        var sums = await SourcesAsync(course.EventId);
        Assert.Equal(6 * 40, sums.Sum(s => s.Views));
        Assert.Equal(30 + 6 * 10, sums.Sum(s => s.Visitors));
    }

    [Fact]
    public async Task EnterAsync_Midnight_IsTheEventsOwn()
    {
        var tenant = await world.TenantAsync();
        var course = await world.EventAsync(tenant, zone: "America/New_York");
        var midnight = new DateTimeOffset(2026, 11, 15, 5, 0, 0, TimeSpan.Zero);
        await EnterAsync(Of(tenant, course, "Оля") with { At = midnight.AddSeconds(-1) }, Of(tenant, course, "Оля") with { At = midnight });

        var days = await portal.ReadAsync(db => db.PageViews.Where(v => v.EventId == course.EventId).OrderBy(v => v.Day).Select(v => v.Day).ToListAsync());
        Assert.Equal([new(2026, 11, 14), new DateOnly(2026, 11, 15)], days);
    }

    [Fact]
    public async Task EnterAsync_SourcesWithoutEnd_AreOther()
    {
        var (tenant, course) = await ShownAsync();
        await EnterAsync([.. Enumerable.Range(0, 60).Select(n => Of(tenant, course, $"хтось {n}", $"campaign{n:00}"))]);
        await EnterAsync(Of(tenant, course, "ще хтось", "campaign00"), Of(tenant, course, "і ще", "campaign99"));

        var sums = await SourcesAsync(course.EventId);
        Assert.Equal(PageView.MostSources + 1, sums.Count);
        Assert.Equal((VisitSource.Other, 21, 21), sums.Single(s => s.Source == VisitSource.Other));
        Assert.Equal(2, sums[0].Views);
    }

    [Fact]
    public async Task ForgetVisitors_DaysThatAreOver_KeepsCountsOnly()
    {
        var (tenant, course) = await ShownAsync();
        await EnterAsync(Of(tenant, course, "Оля"));
        await portal.RunJobAsync<ForgetVisitorsJob>();
        Assert.Equal(1, await VisitorsAsync());

        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.RunJobAsync<ForgetVisitorsJob>();

        Assert.Equal(0, await VisitorsAsync());
        Assert.Empty(await portal.ReadAsync(db => db.VisitorSalts.ToListAsync()));
        Assert.Equal([("direct", 1, 1)], await SourcesAsync(course.EventId));

        Task<int> VisitorsAsync() => portal.ReadAsync(db => db.PageVisitors.CountAsync(v => v.EventId == course.EventId));
    }

    private async Task<(FiguresWorld.Tenant, FiguresWorld.Shown)> ShownAsync()
    {
        var tenant = await world.TenantAsync();
        return (tenant, await world.EventAsync(tenant));
    }

    private Visit Of(FiguresWorld.Tenant tenant, FiguresWorld.Shown of, string visitor, string source = "direct") => new(tenant.Slug, of.Slug, Now, source, visitor);

    private Task EnterAsync(params Visit[] visits) => portal.SendAs(TestUsers.Guest, (ViewBook book) => book.EnterAsync(visits, TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<(string Source, int Views, int Visitors)>> SourcesAsync(Guid eventId) => [.. (await portal.ReadAsync(db =>
        db.PageViews.Where(v => v.EventId == eventId).OrderBy(v => v.Source).ToListAsync())).Select(v => (v.Source, v.Views, v.Visitors))];
}
