using System.Net;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Details;

/// <summary>The public pages as a browser without scripts gets them.</summary>
public sealed class EventPageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Page_PublishedCourse_SaysWhatItKnowsWithoutRawHtml()
    {
        var now = TimeProvider.System.GetUtcNow();
        var course = samples.Published("Граматика", new()
        {
            Lead = "Коротко </script>", CoursePurpose = "**Мета** <script>alert(1)</script> [зле](javascript:alert(1))", PracticalHours = 20, SelfEducationHours = 10,
            OnlineUrl = "https://zoom.us/j/8100", Email = "kurs@example.com",
        });
        course.AddLesson(course.StartsAt, "Перше заняття", null, now);
        course.AddLesson(course.StartsAt.AddHours(1), "Друге заняття", null, now);
        course.AddInclude("Записи занять", "На пів року", now);
        samples.Ticket(course, 85_000, quantity: 3);
        await InsertAsync();

        var raw = await portal.Client.GetStringAsync(samples.Url(course));
        var html = WebUtility.HtmlDecode(raw);

        Assert.Contains("<strong>Мета</strong>", html);
        Assert.Contains("Перше заняття", html);
        Assert.Contains("Записи занять", html);
        Assert.Contains("Онлайн у Zoom", html);
        Assert.Contains("application/ld+json", html);
        Assert.Contains("og:image", html);
        Assert.Contains("calendar.ics", html);
        Assert.DoesNotContain("<script>alert", raw);
        Assert.DoesNotContain("href=\"javascript", raw);
        Assert.DoesNotContain("zoom.us/j/8100", html);
        Assert.DoesNotContain("Коротко </script>", raw);
    }

    [Fact]
    public async Task Page_CertificateWithATest_NamesTheExam()
    {
        var exam = Exam.Create("cyfra", "Цифрова компетентність", "Digital competence", "", 1, TimeProvider.System.GetUtcNow());
        var (named, some) = (samples.Published("Названий", new() { CertificateTime = 35 }), samples.Published("Якийсь", new() { CertificateTime = 35 }));
        Test(named, exam.Id);
        Test(some, null);
        await portal.ReadAsync(async db => { db.Add(exam); return await db.SaveChangesAsync(); });
        await InsertAsync();

        Assert.Contains("і скласти тест «Цифрова компетентність»", await GetAsync(samples.Url(named)));
        Assert.Contains("і скласти підсумковий тест", await GetAsync(samples.Url(some)));

        static void Test(Event e, Guid? examId)
        {
            e.Configure(new() { CertificateTest = true }, default, hide: false);
            e.TestBy(examId);
        }
    }

    [Fact]
    public async Task Page_States_AreFoundOrNot()
    {
        var draft = samples.Draft("Чернетка");
        var hidden = samples.PublishedBut("Схована", e => e.Configure(new(), default, hide: true));
        var off = samples.PublishedBut("Вимкнена", e => e.Switch(active: false));
        var cancelled = samples.PublishedBut("Скасована", e => e.Cancel("Повінь у місті", TimeProvider.System.GetUtcNow()));
        var past = samples.Published("Минула", startsIn: TimeSpan.FromDays(-2));
        var secret = samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        await InsertAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(draft));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(off));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(secret));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(hidden));
        Assert.Contains("Повінь у місті", await GetAsync(samples.Url(cancelled)));
        Assert.Contains("Подія вже минула", await GetAsync(samples.Url(past)));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync($"/events/{samples.Organization.Slug}/nema")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync("/organizations/nema")).StatusCode);
    }

    [Fact]
    public async Task FindAsync_PrivateEvent_IsForItsGroupAndItsOrganization()
    {
        var secret = samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        await InsertAsync();

        Assert.Null(await FindAsync(secret.Slug, null));
        Assert.Null(await FindAsync(secret.Slug, samples.Stranger.Id));
        Assert.Equal(samples.Group.Name, (await FindAsync(secret.Slug, samples.GroupMember.Id))!.GroupName);
        Assert.NotNull(await FindAsync(secret.Slug, samples.Owner.Id));
    }

    [Fact]
    public async Task Sitemap_NamesOnlyWhatAGuestFinds()
    {
        var listed = samples.Published("Видима");
        var unlisted = new[]
        {
            samples.Draft("Чернетка"), samples.PublishedBut("Схована", e => e.Configure(new(), default, hide: true)),
            samples.PublishedBut("Скасована", e => e.Cancel("Причина", TimeProvider.System.GetUtcNow())), samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id])),
        };
        await InsertAsync();

        var xml = await GetAsync("/sitemap.xml");

        Assert.Contains(samples.Url(listed) + "<", xml);
        Assert.Contains($"/organizations/{samples.Organization.Slug}<", xml);
        Assert.All(unlisted, e => Assert.DoesNotContain(samples.Url(e) + "<", xml));
        Assert.Contains("/sitemap.xml", await GetAsync("/robots.txt"));
    }

    [Fact]
    public async Task Calendar_PublicEvent_HasNoJoinLink()
    {
        var course = samples.Published("Календар", new() { OnlineUrl = "https://zoom.us/j/8100" });
        await InsertAsync();

        var ics = await GetAsync(samples.Url(course) + "/calendar.ics");

        Assert.StartsWith("BEGIN:VCALENDAR", ics, StringComparison.Ordinal);
        Assert.Contains("Календар", ics);
        Assert.DoesNotContain("zoom.us", ics);
    }

    [Theory]
    [InlineData("/", "uk", "Курси та події")]
    [InlineData("/", "en", "Courses and events")]
    [InlineData("/events", "ru", "Каталог")]
    public async Task Catalog_Languages_ShowNoRawKey(string path, string language, string expected)
    {
        samples.Ticket(samples.Published("Подія", new() { Format = EventPortal.Catalog.Contracts.EventFormat.Offline, City = "Львів" }), 40_000, 4);
        await InsertAsync();

        var html = WebUtility.HtmlDecode(await portal.NewClient(language).GetStringAsync(path));

        Assert.Contains(expected, html);
        Assert.DoesNotMatch(@">\s*[A-Z][A-Za-z]+\.[A-Z][A-Za-z.]+\s*<", html);
        Assert.DoesNotContain(">Offline<", html);
    }

    [Fact]
    public async Task Catalog_SearchAndFacet_AreAddresses()
    {
        var math = samples.Direction("Математика");
        samples.Published("Дроби").Classify(null, null, null, null, [math]);
        samples.Published("Дієслова");
        await InsertAsync();

        var found = await GetAsync($"/events?q={samples.Mark}&direction={math.Slug}");
        var nothing = await GetAsync($"/events?q={samples.Mark}+nema");

        Assert.Contains("Дроби " + samples.Mark, found);
        Assert.DoesNotContain("Дієслова " + samples.Mark, found);
        Assert.Contains("noindex,follow", found);
        Assert.Contains("Нічого не знайшлося", nothing);
    }

    [Fact]
    public async Task OrganizationPage_OwnEvents_AreListed()
    {
        samples.Published("Власна");
        await InsertAsync();

        var html = await GetAsync($"/organizations/{samples.Organization.Slug}");

        Assert.Contains("Власна " + samples.Mark, html);
        Assert.Contains("<strong>нас</strong>", html);
    }

    private async Task<EventPageView?> FindAsync(string slug, Guid? viewer)
    {
        using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateScope(portal.Services);
        var queries = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<EventPageQueries>(scope.ServiceProvider);
        return await queries.FindAsync(samples.Organization.Slug, slug, viewer, default);
    }

    private Task<string> GetAsync(string path) => Decoded(portal.Client.GetAsync(path));

    private static async Task<string> Decoded(Task<HttpResponseMessage> answer)
    {
        var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpStatusCode> StatusAsync(EventPortal.Catalog.Events.Event of) => (await portal.Client.GetAsync(samples.Url(of))).StatusCode;

    private Task InsertAsync() => portal.ReadAsync(async db =>
    {
        db.AddRange(samples.Rows);
        return await db.SaveChangesAsync();
    });
}
