using System.Data.Common;
using EventPortal.Catalog;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Search;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Catalog.Search;

/// <summary>Texts of cards are read once for all guests; every change of their event, and every sale, is seen all the same.</summary>
public sealed class CardMemoTests(CardMemoTests.CountingPortal portal) : IClassFixture<CardMemoTests.CountingPortal>
{
    private readonly CatalogSamples samples = new(portal.Clock.Now);

    [Fact]
    public async Task SearchAsync_AskedAgain_ReadsNoTextAgain()
    {
        samples.Published("Перша");
        await InsertAsync();
        await FindAsync();
        portal.CardReadings.Count = 0;

        Assert.Single(await FindAsync());
        Assert.Equal(0, portal.CardReadings.Count);
    }

    [Fact]
    public async Task SearchAsync_PlacesTakenMeanwhile_AreCounted()
    {
        var ticket = samples.Ticket(samples.Published("Місця"), 100, quantity: 5);
        await InsertAsync();
        Assert.Equal(5, Assert.Single(await FindAsync()).Offer.Left);

        // as a sale takes them: no time of change
        await portal.ReadAsync(db => db.Set<TicketType>().Where(t => t.Id == ticket.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.SoldCount, 3)));

        Assert.Equal(2, Assert.Single(await FindAsync()).Offer.Left);
    }

    [Fact]
    public async Task SearchAsync_TitleChanged_ShowsTheNewOne()
    {
        var course = samples.Published("Стара");
        await InsertAsync();
        await FindAsync();

        await portal.ReadAsync(db => db.Events.Where(e => e.Id == course.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.Content.Title, "Нова " + samples.Mark).SetProperty(e => e.UpdatedAt, portal.Clock.Now)));

        Assert.StartsWith("Нова", Assert.Single(await FindAsync()).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchAsync_CancelledHiddenPrivateArchived_IsGoneForGuests()
    {
        Action<Event>[] ways =
        [
            e => e.Cancel("Хвороба", portal.Clock.Now), e => e.Configure(new(), default, hide: true), e => e.Switch(active: false),
            e => e.MakePrivateTo([samples.Group.Id]), e => e.ArchiveWithOrganization(portal.Clock.Now),
        ];
        var courses = ways.Select((_, i) => samples.Published("Подія " + i)).ToList();
        await InsertAsync();
        Assert.Equal(ways.Length, (await FindAsync()).Count);

        for (var i = 0; i < ways.Length; i++)
        {
            await ChangeAsync(courses[i], ways[i]);
            Assert.DoesNotContain(await FindAsync(), c => c.Id == courses[i].Id);
        }
    }

    [Fact]
    public async Task SearchAsync_PrivateEventShownToAMember_IsNotKeptForGuests()
    {
        samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        await InsertAsync();

        Assert.Equal(samples.Group.Name, Assert.Single(await FindAsync(samples.GroupMember.Id)).GroupName);
        Assert.Empty(await FindAsync());
        Assert.Empty(await FindAsync(samples.Stranger.Id));
    }

    // a change at the moment of the insertion would be no other one
    private async Task InsertAsync()
    {
        await portal.InsertAsync(samples.Rows);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private Task ChangeAsync(Event course, Action<Event> change) => portal.ReadAsync(async db =>
    {
        change(await db.Events.Include(e => e.Groups).SingleAsync(e => e.Id == course.Id));
        return await db.SaveChangesAsync();
    });

    private async Task<IReadOnlyList<EventCard>> FindAsync(Guid? viewer = null) => (await portal.SendAs(
        viewer is { } id ? TestUsers.User(id) : TestUsers.Guest,
        (CatalogQueries q) => q.SearchAsync(new() { OrganizationId = samples.Organization.Id }, viewer, default))).Cards;

    public sealed class CountingPortal(PostgresServer server) : PortalFixture(server)
    {
        internal Readings CardReadings { get; } = new();

        // not 0, with which every event that changed lately is listed anew each time
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal) { ["Catalog:ListingMilliseconds"] = "1" };

        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(CardReadings);
    }

    /// <summary>Counts statements that read texts of cards: nothing else asks for these hours.</summary>
    internal sealed class Readings : DbCommandInterceptor
    {
        internal int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("SelfEducationHours", StringComparison.Ordinal)) Count++;
            return new(result);
        }
    }
}
