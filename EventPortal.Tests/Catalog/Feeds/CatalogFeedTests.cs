using System.Net;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Feeds;

public sealed class CatalogFeedTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    private string Feed => $"/events.ics?organization={samples.Organization.Slug}";

    [Fact]
    public async Task Feed_Filter_HoldsItsPublicEventsOnly()
    {
        var online = samples.Published("Онлайн", new() { Format = EventFormat.Online, OnlineUrl = "https://zoom.us/j/1", Lead = "Коротко; і ясно" });
        samples.Published("Очно", new() { Format = EventFormat.Offline });
        samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        samples.PublishedBut("Схована", e => e.Configure(new(), default, hide: true));
        samples.Draft("Чернетка");
        samples.Published("Давня", startsIn: TimeSpan.FromDays(-40));
        await InsertAsync();

        var ics = await portal.Client.GetStringAsync(Feed + "&format=online&view=month&sort=price");

        Assert.Equal(1, Count(ics, "BEGIN:VEVENT"));
        Assert.Contains($"UID:event-{online.Id}@{portal.Address.Host}\r\n", ics);
        Assert.Contains("STATUS:CONFIRMED", ics);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", ics);
        Assert.Contains("Коротко\\; і ясно", ics);
        Assert.DoesNotContain("zoom.us", ics);
    }

    [Fact]
    public async Task Feed_CalledOffEvent_StaysWithItsUidAsCancelled()
    {
        var course = samples.Published("Скасують");
        await InsertAsync();
        var before = await portal.Client.GetStringAsync(Feed);

        await portal.ReadAsync(async db =>
        {
            (await db.FindAsync<Event>(course.Id))!.Cancel("Хвороба", TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var after = await portal.Client.GetStringAsync(Feed);

        Assert.Contains("STATUS:CONFIRMED", before);
        Assert.Contains("STATUS:CANCELLED", after);
        Assert.Contains($"UID:event-{course.Id}@", after);
        Assert.True(Sequence(after) > Sequence(before));
    }

    [Fact]
    public async Task Feed_Unchanged_IsNotSentTwice()
    {
        var course = samples.Published("Одна");
        await InsertAsync();
        var first = await portal.Client.GetAsync(Feed);
        Assert.True(first.Headers.CacheControl!.Public);

        Assert.Equal(HttpStatusCode.NotModified, (await AgainAsync(first)).StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await portal.Client.GetStringAsync(Feed));

        await portal.ReadAsync(async db =>
        {
            (await db.FindAsync<Event>(course.Id))!.CloseRegistration(closed: true);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.OK, (await AgainAsync(first)).StatusCode);
    }

    private async Task<HttpResponseMessage> AgainAsync(HttpResponseMessage first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Feed);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        return await portal.Client.SendAsync(request);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static int Sequence(string ics) => int.Parse(ics.Split("SEQUENCE:")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);

    private Task InsertAsync() => portal.ReadAsync(async db =>
    {
        db.AddRange(samples.Rows);
        return await db.SaveChangesAsync();
    });
}
