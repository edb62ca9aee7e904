using EventPortal.Analytics;
using EventPortal.Analytics.Views;
using EventPortal.Tests.Sales.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Analytics.Views;

/// <summary>The page of an event over HTTP, kept for strangers for a minute: what the cache answers is counted too.</summary>
public sealed class CountedPageTests(ShopHost portal) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task EventPage_FromTheCacheOrNot_IsCountedOncePerLook()
    {
        var (url, product) = await portal.OfferAsync();
        var (people, machine) = (portal.NewClient(), portal.NewClient());
        people.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        machine.DefaultRequestHeaders.UserAgent.ParseAdd("Googlebot/2.1");
        var token = TestContext.Current.CancellationToken;
        foreach (var path in new[] { url, url, url + "?utm_source=bulletin", url + "x" }) await people.GetAsync(path, token);
        await machine.GetAsync(url, token);

        await portal.Services.GetRequiredService<ViewWriter>().WriteAsync(token);

        var eventId = await portal.ReadAsync(db => db.Set<EventPortal.Catalog.Products.Product>().Where(p => p.Id == product).Select(p => p.EventId).SingleAsync(token));
        // what the server itself wrote meanwhile is in the same rows
        var views = await portal.ReadAsync(db => db.PageViews.Where(v => v.EventId == eventId).OrderBy(v => v.Source).ToListAsync(token));
        Assert.Equal([("bulletin", 1, 0), ("direct", 2, 1)], views.Select(v => (v.Source, v.Views, v.Visitors)));
    }
}
