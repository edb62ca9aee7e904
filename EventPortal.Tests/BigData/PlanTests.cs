using System.Net;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.BigData;

/// <summary>Statements of the public pages over so much data that reading a table from end to end would show.</summary>
public sealed class PlanTests(PlanTests.FilledHost portal) : IClassFixture<PlanTests.FilledHost>
{
    [Fact]
    public async Task PublicPages_OverAMass_ReadNoBigTableFromEndToEnd()
    {
        var pages = await PublicPages.ListAsync(portal);
        portal.Sql.IsOn = true;
        foreach (var page in pages)
        {
            using var answer = await portal.Client.GetAsync(page, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
        }
        portal.Sql.IsOn = false;
        Assert.True(portal.Sql.Kept.Count > pages.Count, "the statements of the pages were not seen");
        var scans = await new QueryPlans(portal.ConnectionString).SequentialScansAsync(portal.Sql, TestContext.Current.CancellationToken);
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>A fifth of the benchmark's events: enough for the planner to mind.</summary>
    public sealed class FilledHost(PostgresServer server) : BigHost(server), IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await FillAsync(20_000, 40_000, 12_000, TextWriter.Null);
        }
    }
}
