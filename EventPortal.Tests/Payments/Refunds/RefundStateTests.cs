using EventPortal.Payments.Refunds;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Payments.Refunds;

public sealed class RefundStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(RefundStatus.Pending, "Complete", RefundStatus.Completed)]
    [InlineData(RefundStatus.Pending, "Fail", RefundStatus.Failed)]
    [InlineData(RefundStatus.Pending, "Tried", RefundStatus.Pending)]
    [InlineData(RefundStatus.Completed, "Complete", null)]
    [InlineData(RefundStatus.Completed, "Fail", null)]
    [InlineData(RefundStatus.Completed, "Tried", null)]
    [InlineData(RefundStatus.Failed, "Complete", null)]
    [InlineData(RefundStatus.Failed, "Fail", null)]
    [InlineData(RefundStatus.Failed, "Tried", null)]
    public void Verb_EveryState_ChangesOrRefuses(RefundStatus from, string verb, RefundStatus? to)
    {
        var refund = Refund.Create(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), new Money(100, Currency.Uah), "why", Now);
        if (from is RefundStatus.Completed) refund.Complete("r-1", Now);
        if (from is RefundStatus.Failed) refund.Fail("no");
        if (to is { } expected)
        {
            Do(refund, verb);
            Assert.Equal(expected, refund.Status);
        }
        else
        {
            Assert.Throws<DomainException>(() => Do(refund, verb));
            Assert.Equal(from, refund.Status);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Create_NoMoney_IsRefused(long amount) =>
        Assert.Throws<DomainException>(() => Refund.Create(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), new Money(amount, Currency.Uah), "why", Now));

    private static void Do(Refund refund, string verb)
    {
        switch (verb)
        {
            case "Complete": refund.Complete("r-2", Now); break;
            case "Fail": refund.Fail("refused"); break;
            default: refund.Tried("silence"); break;
        }
    }
}
