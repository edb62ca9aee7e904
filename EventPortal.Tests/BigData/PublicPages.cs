using EventPortal.Catalog;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Speakers;
using EventPortal.Organizations;
using EventPortal.Registrations;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Tests.BigData;

/// <summary>The pages and searches of a guest, over whatever data there is: the busiest event, the newest order.</summary>
internal static class PublicPages
{
    private static readonly string[] Fixed =
    [
        CatalogUrls.Landing, CatalogUrls.Catalog, "/events?q=англійська", "/events?q=english+grammar", "/events?q=анлгійска", "/events?q=нічогонемає", "/events?q=а",
        "/events?format=online", "/events?sector=school&format=offline", "/events?free=1", "/events?sort=price", "/events?sort=newest", "/events?when=past",
        "/events?when=past&q=математика", "/events?view=list", "/events?view=month", SalesUrls.Cart, SalesUrls.Checkout, RegistrationsUrls.Find, CatalogUrls.Organizations, CatalogUrls.Speakers, "/speakers?pro=1",
        CatalogUrls.Favourites, CatalogUrls.CatalogFeed, "/events.ics?q=англійська", "/sitemap.xml", "/sitemap-pages.xml",
    ];

    internal static async Task<IReadOnlyList<string>> ListAsync(PortalHost portal)
    {
        var coming = await portal.ReadAsync(db => db.Events.Where(e => e.Status == EventStatus.Published && !e.Hide && e.Groups.Count == 0)
            .OrderByDescending(e => e.NumberRegistrants).Select(e => new { e.Slug, e.OrganizationId }).FirstAsync());
        var organization = await portal.ReadAsync(db => db.Organizations.Where(o => o.Id == coming.OrganizationId).Select(o => o.Slug).SingleAsync());
        var speaker = await portal.ReadAsync(db => db.Set<Event>().Where(e => e.Slug == coming.Slug && e.OrganizationId == coming.OrganizationId).SelectMany(e => e.Speakers)
            .Join(db.Set<EventSpeaker>(), l => l.SpeakerId, s => s.Id, (l, s) => s.Slug).FirstAsync());
        var order = await portal.ReadAsync(db => db.Orders.Where(o => o.Status == OrderStatus.Confirmed).OrderByDescending(o => o.Id).Select(o => o.Secret).FirstAsync());
        var ticket = await portal.ReadAsync(db => db.Registrations.Where(r => r.Status == RegistrationStatus.Confirmed).OrderByDescending(r => r.Id).Select(r => r.TicketSecret).FirstAsync());
        return
        [
            .. Fixed, CatalogUrls.Event(organization, coming.Slug), CatalogUrls.Calendar(organization, coming.Slug), CatalogUrls.Organization(organization),
            CatalogUrls.Speaker(organization, speaker), "/widget/" + organization, $"/widget/{organization}/{coming.Slug}",
            SalesUrls.Order(order), RegistrationsUrls.Ticket(ticket),
        ];
    }
}
