using EventPortal.Payments;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Refunds;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Payments.Refunds;

[Collection(PaymentsCollection.Name)]
public sealed class RefundTests(PaymentsHost portal) : IDisposable
{
    public void Dispose() => (portal.Gateway.AfterRefund, portal.Gateway.BeforeStatus) = (null, null);

    [Fact]
    public async Task Refund_Part_ReachesTheBankAndThePayment()
    {
        var (request, id) = await PaidAsync();
        await RefundAsync(request, 44_100);
        var payment = await portal.WhenAsync(id, p => p.RefundedMinor > 0);
        Assert.Equal((PaymentStatus.PartiallyRefunded, 44_100L, 0L), (payment.Status, payment.RefundedMinor, payment.RefundingMinor));
        Assert.Equal(44_100, (await portal.InvoiceAsync(payment.ProviderReference)).RefundedMinor);
        await RefundAsync(request, 100_000);
        Assert.Equal(PaymentStatus.Refunded, (await portal.WhenAsync(id, p => p.RefundedMinor == 144_100)).Status);
        Assert.Equal(2, portal.HeardOf<PaymentRefunded>(request.PayableId));
    }

    [Fact]
    public async Task Send_Twice_RefundsOnce()
    {
        var (request, id) = await PaidAsync();
        var refundId = await RefundAsync(request, 10_000);
        await portal.WhenAsync(id, p => p.RefundedMinor > 0);
        await SendAsync(refundId);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(refundId)));
        var payment = await portal.PaymentAsync(id);
        Assert.Equal(10_000, payment.RefundedMinor);
        Assert.Equal(10_000, (await portal.InvoiceAsync(payment.ProviderReference)).RefundedMinor);
        Assert.Equal(1, portal.HeardOf<PaymentRefunded>(request.PayableId));
    }

    [Fact]
    public async Task Send_DiesAfterTheBankRefunded_RefundsOnce()
    {
        var (request, id) = await PaidAsync();
        var deaths = 0;
        portal.Gateway.AfterRefund = () => Interlocked.Increment(ref deaths) == 1 ? throw new InvalidOperationException("the server dies here") : Task.CompletedTask;
        await RefundAsync(request, 20_000);
        var payment = await portal.WhenAsync(id, p => p.RefundedMinor > 0);
        Assert.Equal((20_000L, 20_000L), (payment.RefundedMinor, (await portal.InvoiceAsync(payment.ProviderReference)).RefundedMinor));
        Assert.Equal(1, deaths);
    }

    [Fact]
    public async Task Refund_TwentyAtOnceOverTheWhole_GivesBackNoMoreThanCaptured()
    {
        var (request, id) = await PaidAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await RefundAsync(request, 20_000);
                return "ok";
            }
            catch (DomainException e)
            {
                return e.Error.Code;
            }
        }));
        Assert.Equal(7, results.Count(r => r == "ok"));
        Assert.Equal(13, results.Count(r => r == "Payments.RefundTooMuch"));
        var payment = await portal.WhenAsync(id, p => p.RefundedMinor == 140_000);
        Assert.Equal(140_000, (await portal.InvoiceAsync(payment.ProviderReference)).RefundedMinor);
    }

    [Fact]
    public async Task Refund_MoreThanCaptured_IsRefusedAndLeavesNothing()
    {
        var (request, id) = await PaidAsync();
        Assert.Equal("Payments.RefundTooMuch", (await Assert.ThrowsAsync<DomainException>(() => RefundAsync(request, 144_101))).Error.Code);
        Assert.Equal(0, (await portal.PaymentAsync(id)).RefundingMinor);
        Assert.False(await portal.ReadAsync(db => db.Set<Refund>().AnyAsync(r => r.PaymentId == id)));
    }

    [Fact]
    public async Task Refund_NothingPaid_IsRefused()
    {
        var request = await portal.NewRequestAsync();
        await portal.StartAsync(request);
        Assert.Equal("Payments.NothingToRefund", (await Assert.ThrowsAsync<DomainException>(() => RefundAsync(request, 1))).Error.Code);
    }

    [Fact]
    public async Task Refund_DatabaseItself_RefusesMoreThanCaptured()
    {
        var (_, id) = await PaidAsync();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => portal.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"""UPDATE payments."Payments" SET "RefundingMinor" = "CapturedMinor" + 1 WHERE "Id" = {id}""")));
        Assert.True(error.IsCheckViolation());
    }

    [Fact]
    public async Task Send_SilentProviderToTheLastTry_FailsAndFreesTheMoney()
    {
        var (request, id) = await PaidAsync();
        portal.Gateway.BeforeStatus = () => throw new GatewayException("silent");
        var refundId = await RefundAsync(request, 20_000);
        for (var i = 0; i < 12; i++)
        {
            try
            {
                await SendAsync(refundId);
            }
            catch (GatewayException)
            {
                // to be tried again
            }
        }
        var refund = await portal.ReadAsync(db => db.Set<Refund>().SingleAsync(r => r.Id == refundId));
        Assert.Equal((RefundStatus.Failed, 10), (refund.Status, refund.Attempts));
        var payment = await portal.PaymentAsync(id);
        Assert.Equal((0L, 144_100L), (payment.RefundingMinor, payment.Refundable.MinorUnits));
        Assert.NotNull(payment.ReviewReason);
    }

    [Fact]
    public async Task Follow_GivenBackAtTheProvider_IsWrittenDown()
    {
        var (request, id) = await PaidAsync();
        var notice = await portal.NoticeAsync(id, "paid", 2) with { Refunded = 5_000 };
        await portal.CallBackAsync(request.GatewayId, notice);
        var payment = await portal.PaymentAsync(id);
        Assert.Equal((PaymentStatus.PartiallyRefunded, 5_000L), (payment.Status, payment.RefundedMinor));
        Assert.Equal(RefundStatus.Completed, (await portal.ReadAsync(db => db.Set<Refund>().SingleAsync(r => r.PaymentId == id))).Status);
    }

    private async Task<(PaymentRequest Request, Guid Id)> PaidAsync()
    {
        var request = await portal.NewRequestAsync();
        var redirect = await portal.StartAsync(request);
        await portal.PressAsync(new Uri(redirect.Url).AbsolutePath, ("Action", "pay"), ("Card", "4242"), ("Delivery", "BeforeReturn"));
        await portal.WhenAsync(redirect.PaymentId, p => p.Status is PaymentStatus.Completed);
        return (request, redirect.PaymentId);
    }

    private Task SendAsync(Guid refundId) => portal.AsSystemAsync((SendRefundHandler handler) => handler.HandleAsync(new(refundId), default));

    private Task<Guid> RefundAsync(PaymentRequest request, long amount) => portal.UseAsync((IPayments payments) => portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await payments.RefundAsync(db, request.PayableId, new Money(amount, Currency.Uah), "The event was cancelled", default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return db.ChangeTracker.Entries<Refund>().Single().Entity.Id;
    }));
}
