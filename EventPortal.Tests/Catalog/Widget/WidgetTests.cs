using System.Net;
using EventPortal.Catalog;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Widget;

public sealed class WidgetTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Frame_AnySite_MayShowItButItActsAndRemembersNothing()
    {
        var course = samples.Published("Граматика");
        samples.Ticket(course, 85_000);
        await samples.InsertAsync(portal);

        foreach (var path in new[] { $"/widget/{samples.Organization.Slug}", $"/widget/{samples.Organization.Slug}/{course.Slug}" })
        {
            var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));
            var policy = string.Join(" ", answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("frame-ancestors *", policy);
            Assert.Contains("form-action 'none'", policy);
            Assert.False(answer.Headers.Contains("X-Frame-Options"), "a frame that may not be framed");
            Assert.False(answer.Headers.Contains("Set-Cookie"), "a frame that remembers");
            var html = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<form", html);
            Assert.DoesNotContain("blazor.web.js", html);
        }
        var page = await portal.Client.GetAsync(new Uri(samples.Url(course), UriKind.Relative));
        Assert.Contains("frame-ancestors 'none'", string.Join(" ", page.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Frames_PrivateHiddenAndDrafts_AreNotInTheList()
    {
        samples.Published("Видима");
        samples.Draft("Чернетка");
        samples.PublishedBut("Схована", e => e.Configure(new(), default, hide: true));
        var secret = samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        samples.Published("Минула", startsIn: TimeSpan.FromDays(-3));
        await samples.InsertAsync(portal);

        var html = await portal.ReadAsync($"/widget/{samples.Organization.Slug}");

        Assert.Contains("Видима", html);
        foreach (var title in new[] { "Чернетка", "Схована", "Приватна", "Минула" }) Assert.DoesNotContain(title, html);
        Assert.Equal(HttpStatusCode.NotFound, await portal.StatusAsync($"/widget/{samples.Organization.Slug}/{secret.Slug}"));
        Assert.Equal(HttpStatusCode.NotFound, await portal.StatusAsync("/widget/nema"));
        Assert.DoesNotContain("Приватна", await portal.ReadAsync(CatalogUrls.WidgetGuide(samples.Organization.Slug, secret.Slug)));
    }

    [Theory]
    [InlineData("en", "dark", "Events: ", "data-theme=\"dark\"")]
    [InlineData("ru", "light", "События: ", "data-theme=\"light\"")]
    [InlineData("xx", "pink", "Події: ", "lang=\"uk\"")]
    public async Task Frame_LookAskedFor_IsTheFramesAlone(string language, string theme, string words, string mark)
    {
        await samples.InsertAsync(portal);
        var html = await portal.ReadAsync($"/widget/{samples.Organization.Slug}?lang={language}&theme={theme}");
        Assert.Contains(words, html);
        Assert.Contains(mark, html);
    }

    [Fact]
    public async Task Frame_Limit_ShowsSoManyAndSaysHowManyMore()
    {
        for (var i = 0; i < 4; i++) samples.Published("Подія " + i);
        await samples.InsertAsync(portal);
        var html = await portal.ReadAsync($"/widget/{samples.Organization.Slug}?limit=3");
        Assert.Equal(3, html.Split("<li class=\"li\">").Length - 1);
        Assert.Contains("ще 1", html);
    }
}
