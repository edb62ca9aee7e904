using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An organizer makes an event, shows it, moves it and calls it off.</summary>
[Collection(WalksCollection.Name)]
public sealed class AuthoringWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Organizer_CreatesFillsPreviewsPublishesMovesAndCancels()
    {
        var academy = await Stage.UseAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == PortalPages.Academy));
        var visit = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(visit, PortalPages.Account(Reader.Owner)!);
        var title = $"Уроки за порами року {Codes.NewCode()}";
        var id = await CreateAsync(visit, academy.Id, title);
        await FillAsync(visit, academy.Id, id);
        await PreviewAsync(visit, academy.Id, id, title);
        await PublishAsync(visit, academy.Id, id, title);
        await MoveAsync(visit, academy.Id, id);
        await CancelAsync(visit, academy.Id, id, title);
    }

    [Fact]
    public async Task Editor_LineIsCutAndTheTabClosed_WhatWasTypedComesBack()
    {
        var academy = await Stage.UseAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == PortalPages.Academy));
        var visit = await VisitAsync(portal.Address);
        visit.Forgive();
        await SignIn.ThroughThePageAsync(visit, PortalPages.Account(Reader.Owner)!);
        var id = await CreateAsync(visit, academy.Id, $"Без мережі {Codes.NewCode()}");
        await Expect(visit.Page.Locator("#f-lead")).ToBeEnabledAsync();
        await visit.Context.SetOfflineAsync(true);
        await visit.Page.Locator("#f-lead").FillAsync("Написане в потязі");
        await visit.Page.CloseAsync();
        await visit.Context.SetOfflineAsync(false);

        var again = await visit.NewTabAsync();
        await again.GotoAsync(AuthoringUrls.Editor(academy.Id, id));
        await Expect(again.Locator("#f-lead")).ToHaveValueAsync("Написане в потязі");
        await Truth.WhenAsync(async () => (await EventAsync(id)).Content.Lead == "Написане в потязі", "the lead is saved");
    }

    private async Task<Guid> CreateAsync(BrowserVisit visit, Guid organizationId, string title)
    {
        await visit.GoAsync(AuthoringUrls.Events(organizationId));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Створити подію" }).ClickAsync();
        await visit.Page.Locator("#new-title").FillAsync(title);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Створити чернетку" }).ClickAsync();
        await visit.Page.WaitForURLAsync(url => Guid.TryParse(url[^36..], out _));
        await visit.WhenInteractiveAsync();
        return Guid.Parse(visit.Page.Url[^36..]);
    }

    private async Task FillAsync(BrowserVisit visit, Guid organizationId, Guid id)
    {
        var page = visit.Page;
        await page.Locator("#f-lead").FillAsync("Малюємо, співаємо й рахуємо разом із природою");
        await page.Locator("#f-description").FillAsync("Буде **весело**.\n\n<script>alert(1)</script>");
        await Truth.WhenAsync(async () => (await EventAsync(id)).Content.Description?.Contains("script", StringComparison.Ordinal) == true, "the description is saved");
        await Expect(page.GetByText("Збережено о")).ToBeVisibleAsync();

        await page.Locator("#f-title").FillAsync(new string('я', 10_000));
        await Expect(page.Locator(".field.bad .err")).ToContainTextAsync("255");
        await Expect(page.Locator("#f-title")).ToHaveValueAsync(new string('я', 10_000));
        await page.Locator("#f-title").FillAsync((await EventAsync(id)).Content.Title);
        await Expect(page.Locator(".field.bad")).ToHaveCountAsync(0);

        await visit.GoAsync(AuthoringUrls.Time(organizationId, id));
        await page.Locator("input[value=Offline]").CheckAsync();
        await Expect(page.Locator(".check-left")).ToContainTextAsync("місто");
        await page.Locator("#f-city").FillAsync("Полтава");
        await Expect(page.Locator(".check-left")).Not.ToContainTextAsync("місто");
    }

    private async Task PreviewAsync(BrowserVisit visit, Guid organizationId, Guid id, string title)
    {
        await visit.GoAsync(AuthoringUrls.Preview(organizationId, id));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(visit.Page.Locator(".prose strong")).ToHaveTextAsync("весело");
        await Expect(visit.Page.GetByText("<script>alert(1)</script>")).ToBeVisibleAsync();

        var stranger = await VisitAsync(portal.Address);
        stranger.Forgive();
        await stranger.Page.GotoAsync(AuthoringUrls.Preview(organizationId, id));
        Assert.Contains("/account/sign-in", stranger.Page.Url);
        await stranger.Page.GotoAsync(EventPortal.Catalog.CatalogUrls.Event(PortalPages.Academy, (await EventAsync(id)).Slug));
        await Expect(stranger.Page.GetByText(title)).ToHaveCountAsync(0);
    }

    private async Task PublishAsync(BrowserVisit visit, Guid organizationId, Guid id, string title)
    {
        var page = visit.Page;
        await visit.GoAsync(AuthoringUrls.Editor(organizationId, id));
        await page.GetByRole(AriaRole.Button, new() { Name = "Опублікувати", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("додайте тип квитка");
        await page.GetByRole(AriaRole.Button, new() { Name = "Зрозуміло" }).ClickAsync();
        await Stage.UseAsync(db =>
        {
            db.Add(TicketType.Create(organizationId, id, "Участь", null, new(0, Currency.Uah), 20, 1, TimeProvider.System.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        await Expect(page.GetByText("Усе готово до публікації")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Опублікувати", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Опубліковано: подію вже видно")).ToBeVisibleAsync();

        var reader = await VisitAsync(portal.Address);
        await reader.GoAsync(EventPortal.Catalog.CatalogUrls.Event(PortalPages.Academy, (await EventAsync(id)).Slug));
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync(title);
    }

    private async Task MoveAsync(BrowserVisit visit, Guid organizationId, Guid id)
    {
        var page = visit.Page;
        var ticket = await Stage.UseAsync(db => db.Set<TicketType>().SingleAsync(t => t.EventId == id));
        var shopper = new Shopper(portal.Services);
        Assert.True(await shopper.HoldAsync(ticket.Id));
        await shopper.PlaceAsync();

        await visit.GoAsync(AuthoringUrls.Time(organizationId, id));
        await page.Locator("#f-city").FillAsync("Львів");
        var note = page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Було" });
        await Expect(note).ToContainTextAsync("1 учасник");
        Assert.Equal("Полтава", (await EventAsync(id)).Content.City);
        await page.GetByRole(AriaRole.Button, new() { Name = "Зберегти й повідомити" }).ClickAsync();
        await Expect(note).ToHaveCountAsync(0);
        Assert.Equal("Львів", (await EventAsync(id)).Content.City);

        var old = (await EventAsync(id)).Slug;
        await visit.GoAsync(AuthoringUrls.Editor(organizationId, id));
        await page.Locator("#f-slug").FillAsync(old + "-2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Зберегти зміни" }).ClickAsync();
        await Truth.WhenAsync(async () => (await EventAsync(id)).Slug == old + "-2", "the address is saved");
        var moved = await portal.Client.GetAsync(new Uri(EventPortal.Catalog.CatalogUrls.Event(PortalPages.Academy, old), UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.EndsWith(old + "-2", moved.Headers.Location!.OriginalString);
    }

    private async Task CancelAsync(BrowserVisit visit, Guid organizationId, Guid id, string title)
    {
        var page = visit.Page;
        await visit.GoAsync(AuthoringUrls.Editor(organizationId, id));
        await page.GetByRole(AriaRole.Button, new() { Name = "Зняти чи скасувати" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("1 людина");
        await page.GetByRole(AriaRole.Button, new() { Name = "Скасувати подію і 1 місце" }).ClickAsync();
        await Expect(dialog.Locator(".err")).ToHaveCountAsync(2);
        await page.Locator("#cancel-reason").FillAsync("Спікер захворів");
        await page.Locator("#cancel-title").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Скасувати подію і 1 місце" }).ClickAsync();
        await Expect(page.GetByText("Скасовано", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal("Спікер захворів", (await EventAsync(id)).CancellationReason);
    }

    private Task<Event> EventAsync(Guid id) => Stage.UseAsync(db => db.Set<Event>().AsNoTracking().SingleAsync(e => e.Id == id));
}
