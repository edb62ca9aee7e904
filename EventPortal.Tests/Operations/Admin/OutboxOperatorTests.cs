using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Operations.Admin;

public sealed class OutboxOperatorTests(OutboxOperatorTests.Fixture portal) : IClassFixture<OutboxOperatorTests.Fixture>
{
    [Fact]
    public async Task Retry_FailedMessage_RunsAgainOnceForTwoOperators()
    {
        var id = await GivenUpAsync("повтор");
        portal.Repaired = true;
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ActAsync(o => o.RetryAsync(id, default))));
        Assert.Single(asked, true);
        await portal.RunOutboxAsync();
        var message = await portal.FindAsync<OutboxMessage>(id);
        Assert.NotNull(message!.ProcessedAt);
        Assert.Null(message.FailedAt);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<AuditEntry>().CountAsync(a => a.ObjectId == id)));
    }

    [Fact]
    public async Task Drop_FailedMessage_KeepsTheReasonAndIsCountedNoMore()
    {
        var id = await GivenUpAsync("зняти");
        Assert.True(await ActAsync(o => o.DropAsync(id, " адреси більше немає ", default)));
        Assert.False(await ActAsync(o => o.DropAsync(id, "ще раз", default)));
        Assert.False(await ActAsync(o => o.RetryAsync(id, default)));
        Assert.Equal("адреси більше немає", (await portal.FindAsync<OutboxMessage>(id))!.DropReason);
        Assert.DoesNotContain((await ActAsync(o => o.ListAsync(OutboxState.Failed, null, null, 50, default))).Rows, m => m.Id == id);
        Assert.Contains((await ActAsync(o => o.ListAsync(OutboxState.Dropped, null, null, 50, default))).Rows, m => m.Id == id);
    }

    [Fact]
    public async Task RetryFailed_OfOneType_LeavesTheOthers()
    {
        var id = await GivenUpAsync("усі");
        Assert.Equal(0, await ActAsync(o => o.RetryFailedAsync("another", default)));
        Assert.True(await ActAsync(o => o.RetryFailedAsync("test.stubborn", default)) >= 1);
        Assert.Null((await portal.FindAsync<OutboxMessage>(id))!.FailedAt);
        portal.Repaired = true;
        await portal.RunOutboxAsync();
    }

    private Task<T> ActAsync<T>(Func<OutboxOperator, Task<T>> act) => portal.SendAs(TestUsers.User(Guid.CreateVersion7(), "Admin"), act);

    private async Task<Guid> GivenUpAsync(string word)
    {
        portal.Repaired = false;
        await portal.ReadAsync(async db =>
        {
            db.Enqueue(new Stubborn(word));
            return await db.SaveChangesAsync();
        });
        for (var i = 0; i < 15; i++)
        {
            await portal.RunOutboxAsync();
            portal.Clock.Advance(TimeSpan.FromHours(2));
        }
        return (await ActAsync(o => o.ListAsync(OutboxState.Failed, "test.stubborn", null, 50, default))).Rows.First(m => m.Payload.Contains(word, StringComparison.Ordinal) || m.FailedAt is not null).Id;
    }

    public sealed record Stubborn(string Word);

    public sealed class Fixture(PostgresServer server) : PortalFixture(server)
    {
        public bool Repaired { get; set; }

        protected override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton(this);
            services.AddOutboxHandler<Stubborn, Handler>("test.stubborn");
        }
    }

    private sealed class Handler(Fixture fixture) : IOutboxHandler<Stubborn>
    {
        public Task HandleAsync(Stubborn message, CancellationToken cancellationToken) =>
            fixture.Repaired ? Task.CompletedTask : throw new InvalidOperationException("Сервер не відповідає");
    }
}
