using System.Text;
using EventPortal.Catalog;
using EventPortal.Organizations.Members;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.Catalog.Sharing;

/// <summary>What an organizer has on the page of their event: the poster, the picture, the widget.</summary>
public sealed class OrganizerBarTests(PortalHost portal, BrowserFixture browser) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Poster_ForMembers_OpensTheEventByItsCode()
    {
        var course = samples.Published("Граматика");
        samples.Ticket(course, 85_000);
        var moderator = await Accounts.Accounts.EnsureAsync(portal, "moderator@example.com");
        await samples.InsertAsync(portal);
        await portal.ReadAsync(async db =>
        {
            db.Add(OrganizationMember.Moderator(samples.Organization.Id, moderator, null, TimeProvider.System.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        await using var visit = await browser.VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(visit, "moderator@example.com", Accounts.Visitor.Password);

        await visit.Page.GotoAsync(samples.Url(course));
        var link = visit.Page.GetByRole(AriaRole.Complementary, new() { Name = "Для організатора" }).GetByRole(AriaRole.Link, new() { Name = "Плакат із QR-кодом, A3" });
        var pdf = await (await visit.Context.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!)).BodyAsync();

        Assert.Equal("%PDF-1", Encoding.Latin1.GetString(pdf[..6]));
        var text = await Documents.Support.PdfTools.TextAsync(pdf);
        Assert.Contains("Граматика", text);
        Assert.Contains("850 грн", text.Replace('\u00A0', ' '));
        Assert.Contains("(A3)", await Documents.Support.PdfTools.InfoAsync(pdf));
    }

    [Fact]
    public async Task Poster_Others_AreKeptOut()
    {
        var course = samples.Published("Граматика");
        await Accounts.Accounts.EnsureAsync(portal, "stranger@example.com");
        await samples.InsertAsync(portal);
        await using var visit = await browser.VisitAsync(portal.Address);
        visit.Forgive();

        var guest = await portal.Client.GetAsync(new Uri(CatalogUrls.Poster(course.Id, "a4"), UriKind.Relative));
        await SignIn.ThroughThePageAsync(visit, "stranger@example.com", Accounts.Visitor.Password);
        await visit.Page.GotoAsync(samples.Url(course));
        var stranger = await visit.Context.APIRequest.GetAsync(CatalogUrls.Poster(course.Id, "a4"));

        Assert.Contains("/account/sign-in", guest.Headers.Location!.OriginalString);
        Assert.NotEqual("application/pdf", stranger.Headers.GetValueOrDefault("content-type"));
        await Assertions.Expect(visit.Page.Locator(".own")).ToHaveCountAsync(0);
    }
}
