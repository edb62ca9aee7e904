using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Support;

public sealed class SqlServerTranslationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Query_ThatOnlyPostgreSqlKnows_FailsItsTest()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.ReadAsync(
            db => db.Set<AuditEntry>().CountAsync(a => EF.Functions.ILike(a.Actor, "a%"))));
        Assert.Contains("SQL Server", error.Message);
    }

    [Fact]
    public async Task Query_ThatBothKnow_IsTranslatedForBoth()
    {
        var before = SqlServerTranslation.Translated;
        await portal.ReadAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Actor == "nobody of this test" && a.ObjectType.StartsWith("xy")));
        Assert.True(SqlServerTranslation.Translated > before);
    }
}
