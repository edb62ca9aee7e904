using EventPortal.Accounts.Contracts;
using EventPortal.Operations.Audit;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Operations.Admin;

public sealed class AuditQueriesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Search_ByWhoKindObjectActionAndTime_FindsExactlyThat()
    {
        var (actor, thing) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var at = portal.Clock.Now;
        await DoneAsync(actor, "Thing", thing, "червоний");
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await DoneAsync(actor, "Other", Guid.CreateVersion7(), "синій");
        Assert.Equal(2, (await SearchAsync(new() { Who = actor.ToString() })).Rows.Count);
        Assert.Equal(thing, Assert.Single((await SearchAsync(new() { Who = actor.ToString(), Kind = "Thing" })).Rows).ObjectId);
        Assert.Single((await SearchAsync(new() { ObjectId = thing })).Rows);
        Assert.Empty((await SearchAsync(new() { ObjectId = thing, Action = AuditAction.Changed })).Rows);
        Assert.Single((await SearchAsync(new() { Who = actor.ToString(), To = at.AddDays(1) })).Rows);
        Assert.Single((await SearchAsync(new() { Who = actor.ToString(), From = at.AddDays(1) })).Rows);
        Assert.Equal(thing, Assert.Single((await SearchAsync(new() { Who = $"user-{actor:N}"[..10], Words = "ЧЕРВОН" })).Rows).ObjectId);
        Assert.Empty((await SearchAsync(new() { Who = actor.ToString(), Words = "зелений" })).Rows);
    }

    [Fact]
    public async Task Search_ByEmail_FindsThePersonsActs()
    {
        var id = await portal.SendAs(TestUsers.Guest, (IAccountSeeding s) => s.EnsureUserAsync(new("auditor@x.test", "Іван", "Коваль", "Пароль2026"), default));
        await DoneAsync(id, "Thing", Guid.CreateVersion7(), "x");
        Assert.Contains((await SearchAsync(new() { Who = " Auditor@x.test " })).Rows, a => a.UserId == id);
    }

    [Fact]
    public async Task Search_PageAfterPage_ShowsEveryRowOnce()
    {
        var actor = Guid.CreateVersion7();
        for (var i = 0; i < AuditQueries.PageSize + 7; i++) await DoneAsync(actor, "Paged", Guid.CreateVersion7(), "x");
        var first = await SearchAsync(new() { Kind = "Paged" });
        var second = await SearchAsync(new() { Kind = "Paged", After = Keyset.Parse(first.Next.ToString()) });
        Assert.Equal((AuditQueries.PageSize, 7), (first.Rows.Count, second.Rows.Count));
        Assert.Equal(AuditQueries.PageSize + 7, first.Rows.Concat(second.Rows).Select(a => a.Id).Distinct().Count());
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Said_Change_IsInTheReadersLanguageAndNeverAGap()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<AuditWords>();
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("uk-UA");
        try
        {
            var entry = await portal.ReadAsync(async db =>
            {
                db.RecordDone("Unheard", Guid.CreateVersion7(), ("BlockReason", "спам"), ("Unheard", 5));
                await db.SaveChangesAsync();
                return await db.Set<AuditEntry>().FirstAsync(a => a.ObjectType == "Unheard");
            });
            Assert.Equal("Unheard", words.KindOf(entry.ObjectType));
            Assert.Equal([new("причина блокування", null, "спам"), new("Unheard", null, "5")], words.ChangesOf(entry));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = culture;
        }
    }

    private Task<AuditPageRows> SearchAsync(AuditFilter filter) => portal.SendAs(TestUsers.Admin, (AuditQueries q) => q.SearchAsync(filter, default));

    private Task DoneAsync(Guid actor, string kind, Guid id, string word) => portal.SendAs(TestUsers.User(actor), async (IDbContextFactory<AppDbContext> contexts) =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.RecordDone(kind, id, ("Word", word));
        await db.SaveChangesAsync();
    });
}
