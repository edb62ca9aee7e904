using EventPortal.Catalog;
using EventPortal.Catalog.Events;
using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An organizer works with people: the list of registrations, and an application from its form to the cart.</summary>
[Collection(WalksCollection.Name)]
public sealed class PeopleWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Registrations_FilteredLookedAtCancelledAndSaved_TellWhatHappened()
    {
        var show = await Stage.OpenAsync("Для списку", price: 0, organizer: PortalPages.Academy);
        var guest = await VisitAsync(portal.Address);
        var buyer = new Buyer(guest, "Соломія", "Рідкісна");
        await buyer.PutInCartAsync(show, places: 2);
        await buyer.CheckOutAsync();
        await buyer.FillAsync(("Марко", "Інший", "marko.list@example.com"));
        await buyer.Button("Підтвердити участь").Last.ClickAsync();
        await guest.Page.WaitForURLAsync("**/orders/**");

        var office = await VisitAsync(portal.Address);
        var page = office.Page;
        await SignIn.ThroughThePageAsync(office, PortalPages.Account(Reader.Owner)!);
        await office.GoAsync(RegistrationsUrls.OfficeOfEvent(show.OrganizationId, show.EventId));
        await office.WhenInteractiveAsync();
        await Expect(page.Locator("table.grid tbody tr")).ToHaveCountAsync(2);
        // found in Latin letters; the address says what is looked for
        await page.GetByRole(AriaRole.Searchbox).FillAsync("ridkisna");
        await page.WaitForURLAsync("**q=ridkisna**");
        await Expect(page.Locator("table.grid tbody tr")).ToHaveCountAsync(1);

        await page.GetByLabel("Вибрати: Рідкісна Соломія").CheckAsync();
        await page.Locator(".bulk").GetByRole(AriaRole.Button, new() { Name = "Скасувати", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Перевірити" }).ClickAsync();
        await Expect(page.GetByText("Вкажіть причину")).ToBeVisibleAsync();
        await page.Locator("#bulk-reason").FillAsync("Зал зачинено");
        await page.GetByRole(AriaRole.Button, new() { Name = "Перевірити" }).ClickAsync();
        await Expect(page.GetByText("Буде виконано для 1.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Виконати для 1" }).ClickAsync();
        await Expect(page.GetByText("Готово: 1 з 1.")).ToBeVisibleAsync();
        await page.Locator("dialog[open] .acts").GetByRole(AriaRole.Button, new() { Name = "Закрити" }).ClickAsync();
        await Expect(page.Locator("table.grid tbody")).ToContainTextAsync("Скасовано");

        await page.Locator("table.grid tbody a").First.ClickAsync();
        await Expect(page.Locator("dialog.side .history")).ToContainTextAsync("Стан: Підтверджено → Скасовано");
        await Expect(page.Locator("dialog.side .history")).ToContainTextAsync("Причина: Зал зачинено");
        // its text comes before the drawer opens
        await Expect(page.Locator("dialog.side[open]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.side[open]")).ToHaveCountAsync(0);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!);
        Assert.Equal(2, lines.Length);
        Assert.Contains("Рідкісна Соломія", lines[1], StringComparison.Ordinal);
        Assert.Contains("Скасовано", lines[1], StringComparison.Ordinal);
        Assert.Equal(1, await Stage.UseAsync(db => db.Set<Registration>().CountAsync(r => r.EventId == show.EventId && r.Status == RegistrationStatus.Confirmed)));
    }

    [Fact]
    public async Task Application_ApprovedByItsOrganizer_PutsThePlaceInTheCart()
    {
        const string slug = "komanda-a-ne-posada";
        var guest = await VisitAsync(portal.Address, new VisitorSettings { Width = 390, Height = 844 });
        var page = guest.Page;
        await guest.GoAsync(CatalogUrls.Event(PortalPages.Academy, slug));
        await page.GetByRole(AriaRole.Link, new() { Name = "Подати заявку" }).First.ClickAsync();
        await page.WaitForURLAsync("**/apply");
        await page.GetByRole(AriaRole.Button, new() { Name = "Подати заявку" }).ClickAsync();
        await Expect(page.Locator(".field.bad").First).ToBeVisibleAsync();
        await page.GetByLabel("Ім’я", new() { Exact = true }).FillAsync("Ніна");
        await page.GetByLabel("Прізвище", new() { Exact = true }).FillAsync("Заявниця");
        await page.GetByLabel("Електронна пошта", new() { Exact = true }).FillAsync("nina.applies@example.com");
        await AnswerAllAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Подати заявку" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Заявку прийнято" })).ToBeVisibleAsync();

        var request = await Stage.UseAsync(db => db.Set<EventRequest>().SingleAsync(r => r.ApplicantKey == "nina.applies@example.com"));
        var office = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(office, PortalPages.Account(Reader.Owner)!);
        await office.GoAsync(RegistrationsUrls.ApplicationsOfEvent(request.OrganizationId, request.EventId));
        await office.WhenInteractiveAsync();
        await office.Page.GetByLabel("Вибрати: Заявниця Ніна").CheckAsync();
        await office.Page.Locator(".bulk").GetByRole(AriaRole.Button, new() { Name = "Схвалити" }).ClickAsync();
        await Expect(office.Page.GetByText("Буде виконано для 1.")).ToBeVisibleAsync();
        await office.Page.Locator("dialog[open] .acts").GetByRole(AriaRole.Button, new() { Name = "Схвалити" }).ClickAsync();
        await Expect(office.Page.GetByText("Схвалено: 1")).ToBeVisibleAsync();

        var token = await Stage.UseAsync(db => db.Set<EventRequest>().Where(r => r.Id == request.Id).Select(r => r.ApprovalToken).SingleAsync());
        await guest.GoAsync(RegistrationsUrls.Approved(token!));
        await page.GetByRole(AriaRole.Button, new() { Name = "У кошик" }).First.ClickAsync();
        await page.WaitForURLAsync("**" + SalesUrls.Cart);
        var title = await Stage.UseAsync(db => db.Set<Event>().Where(e => e.Id == request.EventId).Select(e => e.Content.Title).SingleAsync());
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = title })).ToBeVisibleAsync();
    }

    // whatever the demo event asks
    private static async Task AnswerAllAsync(IPage page)
    {
        foreach (var input in await page.Locator(".form input[name*='Answers'][type=text]").AllAsync())
            await input.FillAsync(await input.GetAttributeAsync("inputmode") == "decimal" ? "7" : "Так, маю досвід");
        foreach (var input in await page.Locator(".form input[name*='Answers'][type=tel]").AllAsync()) await input.FillAsync("067 123-45-67");
        foreach (var group in await page.Locator(".form fieldset").AllAsync()) await group.Locator("input").First.CheckAsync();
        foreach (var box in await page.Locator(".form input[type=checkbox][name$='.Value']").AllAsync()) await box.CheckAsync();
    }
}
