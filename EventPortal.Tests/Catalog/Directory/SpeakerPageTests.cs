using System.Net;
using EventPortal.Catalog;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Speakers;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Directory;

public sealed class SpeakerPageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Page_Speaker_HasComingAndPastEventsAndTheirWords()
    {
        var speaker = Speaker("Марія Коваленко", proTeach: true);
        SpeaksAt(speaker, samples.Published("Наступна"));
        SpeaksAt(speaker, samples.Published("Минула", startsIn: TimeSpan.FromDays(-5)));
        samples.Published("Без неї");
        await InsertAsync(speaker);

        var html = await portal.ReadAsync(Url(speaker));

        foreach (var part in new[] { "Марія Коваленко", "Кандидат педагогічних наук", "Освіта – це ключ", "ТОВ Освіта Плюс", "Наступна", "Минула", "\"@type\":\"Person\"" }) Assert.Contains(part, html);
        Assert.DoesNotContain("Без неї", html);
        Assert.DoesNotContain("maria@example.com", html);
        Assert.True(html.IndexOf("Наступна", StringComparison.Ordinal) < html.IndexOf("Минула", StringComparison.Ordinal));
        Assert.Contains(speaker.FullName, await portal.ReadAsync(CatalogUrls.Speakers + "?proteach=1"));
        Assert.Contains(Url(speaker) + "<", await portal.ReadAsync("/sitemap.xml"));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("hidden")]
    [InlineData("private")]
    [InlineData("off")]
    public async Task Page_OnlyEventsThatAGuestDoesNotFind_IsNotFoundAnywhere(string state)
    {
        var speaker = Speaker("Таємний Спікер " + state, proTeach: false);
        var of = state == "draft" ? samples.Draft("Чернетка") : samples.PublishedBut("Інша", e =>
        {
            if (state == "hidden") e.Configure(new(), default, hide: true);
            if (state == "private") e.MakePrivateTo([samples.Group.Id]);
            if (state == "off") e.Switch(active: false);
        });
        SpeaksAt(speaker, of);
        await InsertAsync(speaker);

        Assert.Equal(HttpStatusCode.NotFound, await portal.StatusAsync(Url(speaker)));
        Assert.DoesNotContain(speaker.FullName, await portal.ReadAsync(CatalogUrls.Speakers));
        Assert.DoesNotContain(Url(speaker), await portal.ReadAsync("/sitemap.xml"));
        if (state == "hidden") Assert.DoesNotContain(Url(speaker), await portal.ReadAsync(samples.Url(of)));
    }

    [Fact]
    public async Task EventPage_Speakers_AreLinks()
    {
        var speaker = Speaker("Марія Коваленко", proTeach: false);
        var course = samples.Published("Граматика");
        SpeaksAt(speaker, course);
        await InsertAsync(speaker);

        Assert.Contains($"href=\"{Url(speaker)}\"", await portal.ReadAsync(samples.Url(course)));
    }

    [Fact]
    public async Task Organizations_List_CountsWhatAGuestFindsAhead()
    {
        samples.Published("Одна");
        samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        await InsertAsync();

        var html = await portal.ReadAsync(CatalogUrls.Organizations);

        Assert.Contains(samples.Organization.Name, html);
        var mine = html[html.IndexOf(samples.Organization.Name, StringComparison.Ordinal)..];
        Assert.Contains("Попереду: 1\u00A0подія", mine[..mine.IndexOf("</li>", StringComparison.Ordinal)]);
    }

    private string Url(EventSpeaker speaker) => CatalogUrls.Speaker(samples.Organization.Slug, speaker.Slug);

    private EventSpeaker Speaker(string name, bool proTeach) => EventSpeaker.Create(
        samples.Organization.Id, name, "speaker-" + samples.Mark, "Кандидат педагогічних наук", "maria@example.com", "ТОВ Освіта Плюс", "Освіта – це ключ", proTeach, 1,
        TimeProvider.System.GetUtcNow());

    private static void SpeaksAt(EventSpeaker speaker, Event of) => of.ShowSpeakers([speaker.Id], [speaker.FullName]);

    private Task InsertAsync(params object[] more) => portal.ReadAsync(async db =>
    {
        db.AddRange([.. samples.Rows, .. more]);
        return await db.SaveChangesAsync();
    });
}
