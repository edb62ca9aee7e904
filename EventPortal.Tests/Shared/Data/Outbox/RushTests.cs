using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Shared.Data.Outbox;

public sealed class RushTests
{
    private readonly TestClock clock = new();

    [Fact]
    public void IsOn_ManyAtOnce_LastsTwoSeconds()
    {
        var rush = new Rush(Options.Create(new OutboxOptions { RushRequests = 3 }), clock);
        rush.Enter();
        rush.Enter();
        Assert.False(rush.IsOn);
        rush.Enter();
        rush.Leave();
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.True(rush.IsOn);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.False(rush.IsOn);
    }

    [Fact]
    public void IsOn_ManyOneAfterAnother_IsCalm()
    {
        var rush = new Rush(Options.Create(new OutboxOptions { RushRequests = 2 }), clock);
        for (var i = 0; i < 100; i++)
        {
            rush.Enter();
            rush.Leave();
        }
        Assert.False(rush.IsOn);
    }
}
