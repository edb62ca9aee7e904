using EventPortal.Catalog.Search;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Search;

/// <summary>What readers type, and what they must find.</summary>
public sealed class CatalogTextSearchTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CatalogSamples samples = new(portal.Clock.Now);

    [Theory]
    [InlineData("граматика")]
    [InlineData("ГРАМАТИКА київ")]
    [InlineData("Граматика, Київ!")]
    [InlineData("hramatyka")]
    [InlineData("gramatika")]
    [InlineData("грамматика")]
    [InlineData("kyiv hramat")]
    [InlineData("граматики")]
    [InlineData("граматиці у Києві")]
    [InlineData("грамматика Киев")]
    [InlineData("grammatika v Kieve")]
    [InlineData("грам")]
    [InlineData("для граматики")]
    public async Task SearchAsync_Spellings_FindTheEventAndForgiveNothing(string query)
    {
        samples.Published("Граматика", new() { City = "Київ" });
        samples.Published("Математика", new() { City = "Київ" });
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync(query);

        Assert.StartsWith("Граматика", Assert.Single(found.Cards).Title, StringComparison.Ordinal);
        Assert.Null(found.Suggestion);
    }

    [Theory]
    [InlineData("гарматика", "граматика")]
    [InlineData("грмтика", "граматика")]
    [InlineData("граматкиа", "граматика")]
    [InlineData("hramtyka", "граматика")]
    [InlineData("геометиря", "геометрія")]
    [InlineData("геамет", "геометрія")]
    [InlineData("граматика геометиря", null)]
    public async Task SearchAsync_Slips_AreForgivenAndSaid(string query, string? suggestion)
    {
        samples.Published("Граматика");
        samples.Published("Геометрія");
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync(query);

        Assert.Equal(suggestion, found.Suggestion);
        Assert.Equal(suggestion is null ? 0 : 1, found.Cards.Count);
        Assert.All(found.Cards, c => Assert.StartsWith(suggestion!, c.Title, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("кот")]
    [InlineData("рис")]
    [InlineData("2025")]
    [InlineData("щодня")]
    public async Task SearchAsync_AnotherWord_IsNoSlip(string query)
    {
        samples.Published("Кіт і рік 2026 сьогодні");
        await portal.InsertAsync(samples.Rows);

        Assert.Empty((await FindAsync(query)).Cards);
    }

    [Fact]
    public async Task SearchAsync_Places_RankTitleNamesTopicsTexts_AndSlipsLast()
    {
        var inText = samples.Published("Перша", new() { Description = "Про **алгебру** у школі" }, startsIn: TimeSpan.FromDays(1));
        var topic = samples.Published("Друга", startsIn: TimeSpan.FromDays(2));
        topic.Classify(null, null, null, null, [samples.Direction("Алгебра")]);
        var slip = samples.Published("Олгебра", startsIn: TimeSpan.FromDays(3));
        var named = samples.Published("Третя", startsIn: TimeSpan.FromDays(4));
        named.ShowSpeakers([samples.Speaker("Алгебра Іванівна").Id], ["Алгебра Іванівна"]);
        var title = samples.Published("Алгебра", startsIn: TimeSpan.FromDays(5));
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync("алгебра");

        Assert.Equal([title.Id, named.Id, topic.Id, inText.Id, slip.Id], found.Cards.Select(c => c.Id));
        Assert.Null(found.Suggestion);
    }

    [Fact]
    public async Task SearchAsync_OrganizationsName_FindsItsEvents()
    {
        samples.Published("Подія");
        await portal.InsertAsync(samples.Rows);

        Assert.Single((await FindAsync("akademiia " + samples.Mark)).Cards);
    }

    [Fact]
    public async Task SearchAsync_EnoughSureAnswers_NoGuessesAfterThem()
    {
        for (var i = 0; i < CatalogFilter.PageSize; i++) samples.Published("Хімія " + i, startsIn: TimeSpan.FromDays(i + 1));
        samples.Published("Хомія");
        await portal.InsertAsync(samples.Rows);

        Assert.Equal(CatalogFilter.PageSize, (await FindAsync("хімія")).Total);
    }

    [Fact]
    public async Task SearchAsync_RenamedSpeakers_AreFoundAtOnceByAnotherRequest()
    {
        var course = samples.Published("Курс");
        var speaker = samples.Speaker("Соломія Крушельницька");
        await portal.InsertAsync(samples.Rows);
        Assert.Empty((await FindAsync("Крушельницька")).Cards);

        await portal.ReadAsync(async db =>
        {
            var stored = await db.FindAsync<EventPortal.Catalog.Events.Event>(course.Id);
            stored!.ShowSpeakers([speaker.Id], [speaker.FullName]);
            return await db.SaveChangesAsync();
        });

        Assert.Single((await FindAsync("krushelnytska")).Cards);
    }

    private Task<CatalogResult> FindAsync(string query) => portal.SendAs(
        TestUsers.Guest, (CatalogQueries q) => q.SearchAsync(new() { Query = query, OrganizationId = samples.Organization.Id }, null, default));
}
