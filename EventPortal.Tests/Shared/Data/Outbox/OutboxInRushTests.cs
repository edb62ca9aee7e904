using EventPortal.Notifications;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Data.Outbox;

public sealed class OutboxInRushTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const int Letters = 40;

    [Fact]
    public async Task Rush_ManyLetters_MakeWayAndAllCome()
    {
        var rush = portal.Services.GetRequiredService<Rush>();
        using (var busy = new Busy(rush))
        {
            await portal.ReadAsync(db =>
            {
                // there is no such letter, so a handler has nothing to do
                for (var i = 0; i < Letters; i++) db.Enqueue(new SendNotification(Guid.CreateVersion7()), canWait: true);
                db.Enqueue(new SendNotification(Guid.CreateVersion7()));
                return db.SaveChangesAsync();
            });
            await NoneIsLeftAsync(canWait: false);
            busy.Stay();
            Assert.True(await LeftAsync(canWait: true) > Letters / 2);
        }
        await NoneIsLeftAsync(canWait: true);
    }

    private Task<int> LeftAsync(bool canWait) =>
        portal.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.CanWait == canWait && m.ProcessedAt == null));

    private async Task NoneIsLeftAsync(bool canWait)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await LeftAsync(canWait) > 0) await Task.Delay(50, patience.Token);
    }

    private sealed class Busy : IDisposable
    {
        private const int People = 20;
        private readonly Rush rush;

        public Busy(Rush rush)
        {
            this.rush = rush;
            for (var i = 0; i < People; i++) rush.Enter();
        }

        public void Stay()
        {
            rush.Enter();
            rush.Leave();
        }

        public void Dispose()
        {
            for (var i = 0; i < People; i++) rush.Leave();
        }
    }
}
