using EventPortal.Catalog;
using EventPortal.Catalog.Contracts;
using EventPortal.Demo.Fill;
using EventPortal.Operations.Sweep;
using EventPortal.Registrations;
using EventPortal.Sales;
using EventPortal.Shared;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace EventPortal.Tests.Demo.Fill;

public sealed class FillTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Fill_EmptyPortal_MakesExactlySoMuchAndTheSweepFindsNothing()
    {
        var fill = portal.Services.GetServices<IOperatorCommand>().Single(c => c.Name == "fill");
        using var output = new StringWriter();
        Assert.Equal(0, await fill.RunAsync(["--events", "300", "--registrations", "2500", "--orders", "700"], output, TestContext.Current.CancellationToken));

        // the demo data lie beside it
        Assert.Equal(300, await portal.ReadAsync(db => db.Events.CountAsync(e => EF.Functions.Like(e.Content.OnlineUrl!, "https://zoom.us/j/82%") || e.Content.Address!.StartsWith("вул. Шевченка"))));
        Assert.Equal(700, await portal.ReadAsync(db => db.Orders.CountAsync(o => o.PlacementKey.StartsWith("fill:"))));
        Assert.Equal(2500, await portal.ReadAsync(db => db.Registrations.CountAsync(r => r.Person.Email!.StartsWith("osoba"))));
        var events = await portal.ReadAsync(db => db.Events.Where(e => e.NumberRegistrants > 0).ToListAsync());
        Assert.Equal(["en", "ru", "uk"], events.Select(e => e.Content.Language).Distinct().Order());
        Assert.True(events.Count(e => e.Status is EventStatus.Completed) > events.Count(e => e.Status is EventStatus.Published));
        // a few are crowded, most are small
        Assert.True(events.Max(e => e.NumberRegistrants) > 8 * events.Average(e => e.NumberRegistrants));
        Assert.Empty(await portal.SendAs(TestUsers.Admin, (SweepService sweep) => sweep.FindAsync(TestContext.Current.CancellationToken)));

        using var again = new StringWriter();
        Assert.Equal(2, await fill.RunAsync([], again, TestContext.Current.CancellationToken));
        Assert.Contains("filled already", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fill_Production_IsRefusedUnlessForced()
    {
        var fill = ActivatorUtilities.CreateInstance<FillCommand>(portal.Services, new Environment("Production"));
        using var output = new StringWriter();
        Assert.Equal(2, await fill.RunAsync(["--events", "5"], output, TestContext.Current.CancellationToken));
        Assert.Contains("--force", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--events")]
    [InlineData("--events", "many")]
    [InlineData("--events", "0")]
    [InlineData("--people", "5")]
    [InlineData("--registrations", "5", "--orders", "6")]
    public void Parse_WrongWords_AreNotUnderstood(params string[] words) => Assert.Null(FillArguments.Parse(words));

    [Theory]
    [InlineData(700, 2500)]
    [InlineData(10, 10)]
    [InlineData(40, 41)]
    public void Shares_OfOrders_AddUpAndFitTheirPlaces(int orders, int places)
    {
        var random = new Random(5);
        var parts = FillShares.Of(places, [.. Enumerable.Range(0, 9).Select(_ => random.NextDouble())]);
        var shared = FillShares.Orders(orders, parts);
        Assert.Equal((places, orders), (parts.Sum(), shared.Sum()));
        Assert.All(parts.Zip(shared), p => Assert.InRange(p.Second, Math.Min(1, p.First), p.First));
        Assert.All(parts.Zip(shared).Where(p => p.First > 0), p => Assert.Equal(p.First, FillShares.Sizes(p.First, p.Second, random).Sum()));
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "EventPortal";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
