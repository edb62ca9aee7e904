using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Tests.Media;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>A file as an answer: in a plain form and at the checkout, refused where it was chosen, kept over errors, seen by the organizer only.</summary>
[Collection(WalksCollection.Name)]
public sealed class FileAnswerWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    [Fact]
    public async Task Application_WithAFile_KeepsItOverErrorsAndShowsItToTheOrganizerOnly()
    {
        var show = await OpenAsync("Із дипломом", approval: true);
        var guest = await VisitAsync(portal.Address);
        var page = guest.Page;
        await guest.GoAsync(RegistrationsUrls.Apply(show.EventId));
        await ChooseAsync(page, "diploma.pdf", SampleFiles.Exe);
        await Expect(page.Locator(".answer-file .err")).ToContainTextAsync("Це не PDF");
        await ChooseAsync(page, "диплом.pdf", SampleFiles.Pdf());
        await Expect(page.Locator(".answer-chosen output")).ToHaveTextAsync("диплом.pdf");
        await Expect(page.Locator(".answer-file .err")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Подати заявку" }).ClickAsync();
        await Expect(page.Locator(".field.bad").First).ToBeVisibleAsync();
        await Expect(page.Locator(".answer-chosen output")).ToHaveTextAsync("диплом.pdf");
        await page.GetByLabel("Ім’я", new() { Exact = true }).FillAsync("Ніна");
        await page.GetByLabel("Прізвище", new() { Exact = true }).FillAsync("Дипломована");
        await page.GetByLabel("Електронна пошта", new() { Exact = true }).FillAsync("nina.diploma@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Подати заявку" }).ClickAsync();
        await page.WaitForURLAsync("**done=1");

        var office = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(office, PortalPages.Account(Reader.Owner)!);
        await office.GoAsync(RegistrationsUrls.ApplicationsOfEvent(show.OrganizationId, show.EventId));
        await office.WhenInteractiveAsync();
        await office.Page.Locator("table.grid tbody a").First.ClickAsync();
        var link = office.Page.Locator("dialog.side").GetByRole(AriaRole.Link, new() { Name = "диплом.pdf" });
        var download = await office.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("диплом.pdf", download.SuggestedFilename);
        Assert.Equal(SampleFiles.Pdf(), await File.ReadAllBytesAsync((await download.PathAsync())!));
        var stranger = await guest.Page.APIRequest.GetAsync(portal.Address + (await link.GetAttributeAsync("href"))![1..]);
        Assert.Equal(404, stranger.Status);
    }

    [Fact]
    public async Task Checkout_WithAFile_IsOrderedWithIt()
    {
        var show = await OpenAsync("Із фото", approval: false);
        var guest = await VisitAsync(portal.Address);
        var buyer = new Buyer(guest, "Соломія", "Знімкова");
        await buyer.PutInCartAsync(show);
        await buyer.CheckOutAsync();
        await ChooseAsync(guest.Page, "фото.png", SampleFiles.Png(40, 30));
        await Expect(guest.Page.Locator(".answer-chosen output")).ToHaveTextAsync("фото.png");
        await buyer.FillAsync();
        await buyer.Button("Підтвердити участь").Last.ClickAsync();
        await guest.Page.WaitForURLAsync("**/orders/**");
        var place = await new Stage(portal.Services).UseAsync(db => db.Set<Registration>().SingleAsync(r => r.EventId == show.EventId));
        Assert.Equal("фото.png", Assert.Single(Assert.Single(place.CustomFields).Values));
    }

    private static Task ChooseAsync(IPage page, string name, byte[] file) =>
        page.Locator(".answer-file input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });

    private async Task<Show> OpenAsync(string title, bool approval)
    {
        var stage = new Stage(portal.Services);
        var show = await stage.OpenAsync(title, price: 0, organizer: PortalPages.Academy);
        await stage.UseAsync(async db =>
        {
            var e = await db.Set<Event>().Include(x => x.Questions).SingleAsync(x => x.Id == show.EventId);
            db.Add(e.Ask("Скан диплома", QuestionKind.File, required: true, [], TimeProvider.System.GetUtcNow()));
            e.Configure(e.Settings with { ApprovalRequired = approval }, e.ParticipantsVisibility, hide: false);
            return await db.SaveChangesAsync();
        });
        return show;
    }
}
