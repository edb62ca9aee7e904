using System.Globalization;
using System.Text.RegularExpressions;
using EventPortal.Operations.Sweep;
using EventPortal.Shared.Invariants;
using EventPortal.Tests.Demo;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Operations.Sweep;

public sealed partial class SweepTests(DemoFixture portal) : IClassFixture<DemoFixture>
{
    public static TheoryData<string> Damaged => [.. Damage.Of.Keys];

    public static TheoryData<string> Moving => [.. Damage.InMotion.Keys];

    private IReadOnlyList<InvariantCheck> Checks => [.. portal.Services.GetServices<InvariantCheck>()];

    [Fact]
    public async Task Find_HealthyData_FindsNothing() =>
        Assert.Empty(await portal.SendAs(TestUsers.Admin, (SweepService sweep) => sweep.FindAsync(TestContext.Current.CancellationToken)));

    [Fact]
    public void Damage_OfEveryCheck_IsPlanted() => Assert.Equal(Checks.Select(c => c.Name).Order(), Damage.Of.Keys.Order());

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Find_PlantedDamage_IsFoundByItsCheck(string name)
    {
        var found = await AfterAsync(Damage.Of[name], name);
        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.False(string.IsNullOrWhiteSpace(row.Label)));
    }

    [Theory]
    [MemberData(nameof(Moving))]
    public async Task Find_WhatIsInMotion_IsNoDamage(string name) => Assert.Empty(await AfterAsync(Damage.InMotion[name], name));

    /// <summary>There is no server to try: at least nothing is said that only PostgreSQL understands, and every name is quoted as both want it.</summary>
    [Fact]
    public void Sql_OfEveryCheck_IsTheSharedDialect() => Assert.All(Checks, check =>
    {
        Assert.False(PostgreSqlOnly().IsMatch(check.Sql), check.Name);
        Assert.All(TableNames().Matches(check.Sql), m => Assert.Matches("^(FROM|JOIN)\\s+(\"[a-z]+\"\\.\"[A-Za-z]+\"|\\()", m.Value));
    });

    [Fact]
    public async Task Run_Damage_IsKeptForThePageAndSaidInWords()
    {
        var before = await portal.SendAs(TestUsers.Admin, (SweepService sweep) => sweep.RunAsync(SweepTrigger.Page, "admin@demo.local", TestContext.Current.CancellationToken));
        Assert.Equal((0, Checks.Count), (before.Found, before.Checks));
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(Damage.Of["sales.registrants"]));
        try
        {
            await portal.RunJobAsync<SweepJob>();
            var last = await portal.SendAs(TestUsers.Admin, (SweepService sweep) => sweep.LastAsync(TestContext.Current.CancellationToken));
            var finding = Assert.Single(last!.Findings);
            Assert.Equal(("sales.registrants", 1, SweepTrigger.Job), (finding.Check, finding.Count, last.Trigger));
            Assert.Equal(finding.Rows[0].Expected + 1, finding.Rows[0].Found);
            var links = await portal.SendAs(TestUsers.Admin, (FindingLinks l) => l.FindAsync(last.Findings, default));
            Assert.StartsWith("/events/", links[("event", finding.Rows[0].LinkId)], StringComparison.Ordinal);
            using var output = new StringWriter();
            var command = portal.Services.GetServices<EventPortal.Shared.IOperatorCommand>().Single(c => c.Name == "sweep");
            Assert.Equal(1, await command.RunAsync([], output, TestContext.Current.CancellationToken));
            Assert.Contains("The number of registrants of an event is not the number of its confirmed places (1)", output.ToString(), StringComparison.Ordinal);
            Assert.Contains(finding.Rows[0].Id.ToString(), output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(Damage.Of["sales.registrants"].Replace("+ 1", "- 1", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Words_OfEveryCheck_AreThere()
    {
        var words = portal.Services.GetRequiredService<CheckWords>();
        Assert.All(Checks, check => Assert.DoesNotContain("Check.", words.InEnglish(check.Name), StringComparison.Ordinal));
    }

    /// <summary>What the check finds after the harm, which is then undone.</summary>
    private Task<List<FindingRow>> AfterAsync(string harm, string name) => portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = portal.Clock.Now;
        // the harm is written with the database's clock, which is not the fixture's
        harm = harm.Replace("now()", string.Create(CultureInfo.InvariantCulture, $"timestamptz '{now:O}'"), StringComparison.Ordinal);
        Assert.Empty(await SweepService.Rows(db, Checks.Single(c => c.Name == name), now).ToListAsync());
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(harm));
        return await SweepService.Rows(db, Checks.Single(c => c.Name == name), now).ToListAsync();
    });

    [GeneratedRegex("""::|\|\||\b(LIMIT|ILIKE|RETURNING|FILTER|USING|true|false|now\(\)|interval|boolean|uuid)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex PostgreSqlOnly();

    [GeneratedRegex("""\b(FROM|JOIN)\s+\S+""")]
    private static partial Regex TableNames();
}
