using EventPortal.Shared.Web.Hosting;
using Xunit;

namespace EventPortal.Tests.Shared.Web.Hosting;

public sealed class CrowdTests
{
    private readonly Crowd crowd = new();

    [Fact]
    public void TakeLeft_HalfOfACrowdIsGone_IsTrueOnce()
    {
        Come(Crowd.Least);
        Assert.False(crowd.TakeLeft());
        Go((Crowd.Least / 2) - 1);
        Assert.False(crowd.TakeLeft());
        Go(1);
        Assert.True(crowd.TakeLeft());
        Go(Crowd.Least / 2);
        Assert.False(crowd.TakeLeft());
    }

    [Fact]
    public void TakeLeft_TheNextCrowd_IsSeenAgain()
    {
        Come(Crowd.Least);
        Go(Crowd.Least);
        Assert.True(crowd.TakeLeft());
        Come(Crowd.Least);
        Go(Crowd.Least);
        Assert.True(crowd.TakeLeft());
    }

    [Fact]
    public void TakeLeft_AFew_AreNoCrowd()
    {
        Come(Crowd.Least - 1);
        Go(Crowd.Least - 1);
        Assert.False(crowd.TakeLeft());
    }

    private void Come(int count)
    {
        for (var i = 0; i < count; i++) crowd.Come();
    }

    private void Go(int count)
    {
        for (var i = 0; i < count; i++) crowd.Go();
    }
}
