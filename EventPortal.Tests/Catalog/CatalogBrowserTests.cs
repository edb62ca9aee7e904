using EventPortal.Catalog.Contracts;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.Catalog;

/// <summary>The public pages in a real browser: on a phone, a tablet and a desktop, light and dark.</summary>
public sealed class CatalogBrowserTests(PortalHost portal, BrowserFixture browser) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(820, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Pages_AnyWidthAndTheme_AreAccessibleAndFit(int width, ColorScheme scheme)
    {
        var course = await CourseAsync();
        await using var visit = await browser.VisitAsync(portal.Address, width, scheme: scheme);

        foreach (var path in new[] { "/", "/events?view=list", "/events?q=nema-takoho", samples.Url(course), $"/organizations/{samples.Organization.Slug}" })
        {
            await visit.Page.GotoAsync(path);
            var findings = (await Axe.SeriousAsync(visit.Page, "main")).Select(v => $"{path} {v}");
            Assert.Empty(findings);
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), path + " scrolls sideways");
        }
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Filters_OnAPhone_AreASheetThatStaysOpenBetweenChoices()
    {
        await CourseAsync();
        await using var visit = await browser.VisitAsync(portal.Address, 390, 844);
        await visit.Page.GotoAsync($"/events?q={samples.Mark}");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Фільтри", Exact = true }).ClickAsync();
        await visit.Page.Locator("#filters").GetByRole(AriaRole.Link, new() { Name = "Онлайн" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**format=online**");

        await Assertions.Expect(visit.Page.Locator("#filters")).ToBeVisibleAsync();
        await visit.Page.Locator("#filters").GetByRole(AriaRole.Button, new() { Name = "Показати" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#filters")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#found")).ToHaveTextAsync("1 подія");
    }

    [Fact]
    public async Task Search_FromTheLandingPage_LeadsToTheEvent()
    {
        var course = await CourseAsync();
        await using var visit = await browser.VisitAsync(portal.Address);
        await visit.Page.GotoAsync("/");

        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync(samples.Mark);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Знайти" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/events?q=*");
        await visit.Page.Locator(".cards").GetByRole(AriaRole.Link, new() { Name = course.Content.Title }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(course.Content.Title);
        Assert.Empty(visit.Errors);
    }

    private async Task<EventPortal.Catalog.Events.Event> CourseAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var course = samples.Published("Школа, яка чує: інклюзивний клас крок за кроком для вчителів початкової школи", new()
        {
            Lead = "Коротко.", CoursePurpose = "**Мета**.", PracticalHours = 20, SelfEducationHours = 10, CertificateTime = 35, DurationLesson = 90,
            Format = EventFormat.Online, Email = "kurs@example.com", Phone = "+380441234567",
        });
        course.AddLesson(course.StartsAt, "Перше заняття", null, now);
        course.AddLesson(course.StartsAt.AddHours(1), "Друге заняття", null, now);
        course.AddInclude("Записи занять", "На пів року", now);
        samples.Ticket(course, 85_000, quantity: 3, sale: 68_000);
        await portal.ReadAsync(async db =>
        {
            db.AddRange(samples.Rows);
            return await db.SaveChangesAsync();
        });
        return course;
    }
}
