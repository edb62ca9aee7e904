using EventPortal.Catalog;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;
using EventPortal.Demo;
using EventPortal.Organizations;
using EventPortal.Registrations;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales;
using EventPortal.Sales.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Demo;

public sealed class DemoSeederTests(DemoFixture portal) : IClassFixture<DemoFixture>
{
    [Fact]
    public async Task Seed_Office_HasTagsNotesAndViews()
    {
        Assert.True(await portal.ReadAsync(db => db.Set<EventPortal.Registrations.Office.RegistrationTag>().IgnoreQueryFilters().CountAsync()) > 10);
        Assert.True(await portal.ReadAsync(db => db.Set<EventPortal.Shared.Web.Grid.OfficeNote>().IgnoreQueryFilters().CountAsync()) > 3);
        Assert.True(await portal.ReadAsync(db => db.Set<EventPortal.Shared.Web.Grid.SavedView>().IgnoreQueryFilters().AnyAsync(v => v.List == "registrations")));
    }

    [Fact]
    public async Task Seed_EmptyPortal_FillsItOnceAndConsistently()
    {
        var seeder = portal.Services.GetRequiredService<DemoSeeder>();
        Assert.False(await seeder.SeedAsync(TestContext.Current.CancellationToken));

        Assert.Equal(3, await portal.ReadAsync(db => db.Organizations.CountAsync()));
        var events = await portal.ReadAsync(db => db.Events.ToListAsync());
        Assert.True(events.Count >= 60);
        Assert.Equal(["en", "ru", "uk"], events.Select(e => e.Content.Language).Distinct().Order());
        Assert.Equal(4, events.Select(e => e.Status).Distinct().Count());
        Assert.Contains(events, e => e.Content.Title == "Граматика англійської мови для початківців" && e.Status is EventStatus.Published);

        var seeds = await portal.ReadAsync(db => db.Orders.Include(o => o.Items).SingleAsync(o => o.Number == "OR-150124-001"));
        Assert.Equal(85_000, seeds.TotalPriceMinor);
        Assert.Equal(23, await portal.ReadAsync(db => db.Promocodes.Where(p => p.Code == "SPRING2024").Select(p => p.CurrentUse).SingleAsync()));
        Assert.Equal(4, (await portal.ReadAsync(db => db.Orders.Select(o => o.Status).Distinct().ToListAsync())).Count);
        Assert.Equal(6, (await portal.ReadAsync(db => db.Registrations.Select(r => r.Status).Distinct().ToListAsync())).Count);
    }

    [Fact]
    public async Task Seed_Counters_AreWhatTheRowsSay()
    {
        var types = await portal.ReadAsync(db => db.Set<TicketType>().ToListAsync());
        var sold = await portal.ReadAsync(db => db.Registrations
            .Where(r => r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn)
            .GroupBy(r => r.TicketTypeId).ToDictionaryAsync(g => g.Key, g => g.Count()));
        Assert.All(types, t => Assert.Equal(sold.GetValueOrDefault(t.Id), t.SoldCount));
        Assert.Contains(types, t => t.Available == 0);
        Assert.Contains(types, t => t.Available is > 0 and <= 3);
    }

    [Fact]
    public async Task Seed_ConfirmedPlacesWithAPrice_WerePaidFor()
    {
        var unpaid = await portal.ReadAsync(db => db.Registrations
            .Where(r => r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn)
            .CountAsync(r => !db.Set<Order>().Any(o => o.Id == r.OrderId && o.PaymentStatus == OrderPaymentStatus.Paid)));
        Assert.Equal(0, unpaid);
    }
}
