using System.Net;
using System.Text;
using EventPortal.Payments;
using EventPortal.Payments.Callbacks;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Sandbox;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Payments.Callbacks;

[Collection(PaymentsCollection.Name)]
public sealed class CallbackTests(PaymentsHost portal)
{
    [Fact]
    public async Task Callback_Twice_PaysOnce()
    {
        var (request, id) = await StartedAsync();
        var notice = await portal.NoticeAsync(id);
        Assert.Equal(HttpStatusCode.OK, (await portal.CallBackAsync(request.GatewayId, notice)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.CallBackAsync(request.GatewayId, notice)).StatusCode);
        var payment = await portal.PaymentAsync(id);
        Assert.Equal(PaymentStatus.Completed, payment.Status);
        Assert.Equal(request.Amount, payment.Captured);
        Assert.Single(payment.Transactions, t => t.Kind is TransactionKind.Callback);
        Assert.Equal(1, portal.HeardOf<PaymentCompleted>(request.PayableId));
        Assert.Equal([CallbackResult.Applied, CallbackResult.Duplicate], await ResultsAsync(id));
    }

    [Fact]
    public async Task Callback_TenAtOnce_PaysOnce()
    {
        var (request, id) = await StartedAsync();
        var notice = await portal.NoticeAsync(id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => portal.CallBackAsync(request.GatewayId, notice)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        var payment = await portal.PaymentAsync(id);
        Assert.Equal(PaymentStatus.Completed, payment.Status);
        Assert.Single(payment.Transactions, t => t.Kind is TransactionKind.Callback);
        Assert.Equal(1, portal.HeardOf<PaymentCompleted>(request.PayableId));
        Assert.Equal(9, (await ResultsAsync(id)).Count(r => r is CallbackResult.Duplicate));
    }

    [Fact]
    public async Task Callback_OfTwentyPaymentsAtOnceAndTwice_PaysEachOnce()
    {
        var gatewayId = await portal.NewGatewayAsync();
        var requests = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => portal.NewRequestAsync(gatewayId)));
        // their starts are saved together too
        var starts = await Task.WhenAll(requests.Select(portal.StartAsync));
        Assert.Equal(20, starts.Select(s => (s.PaymentId, s.Url)).Distinct().Count());
        var notices = await Task.WhenAll(starts.Select(s => portal.NoticeAsync(s.PaymentId)));
        var answers = await Task.WhenAll(notices.Concat(notices).Select(n => portal.CallBackAsync(gatewayId, n)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        foreach (var (request, start) in requests.Zip(starts))
        {
            var payment = await portal.PaymentAsync(start.PaymentId);
            Assert.Equal((PaymentStatus.Completed, $"{request.PayableNumber}-1"), (payment.Status, payment.ProviderReference));
            Assert.Equal([TransactionKind.Start, TransactionKind.Callback], payment.Transactions.OrderBy(t => t.Id).Select(t => t.Kind));
            Assert.Equal(1, portal.HeardOf<PaymentCompleted>(request.PayableId));
            Assert.Equal([CallbackResult.Applied, CallbackResult.Duplicate], (await ResultsAsync(start.PaymentId)).Order());
        }
    }

    [Fact]
    public async Task Apply_SeveralTogether_AppliesWhatWasExpectedInOneTransactionAndHandsBackTheRest()
    {
        var gatewayId = await portal.NewGatewayAsync();
        var requests = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => portal.NewRequestAsync(gatewayId)));
        var payments = await Task.WhenAll((await Task.WhenAll(requests.Select(portal.StartAsync))).Select(s => portal.PaymentAsync(s.PaymentId)));
        await portal.CallBackAsync(gatewayId, await portal.NoticeAsync(payments[4].Id));
        // as it should be three times; other money; paid before; nobody's
        var works = payments.Select((p, i) => Work(gatewayId, p.ProviderReference, p.Amount.MinorUnits - (i == 3 ? 1 : 0))).Append(Work(gatewayId, "nobody's", 1)).ToList();

        await portal.UseAsync(async (PaidDesk desk) =>
        {
            await desk.ApplyAsync(gatewayId, works);
            return true;
        });

        var results = await Task.WhenAll(works.Select(w => w.Result));
        Assert.Equal([CallbackResult.Applied, CallbackResult.Applied, CallbackResult.Applied, null, null, null], results);
        Assert.Equal(
            [PaymentStatus.Completed, PaymentStatus.Completed, PaymentStatus.Completed, PaymentStatus.Pending, PaymentStatus.Completed],
            (await Task.WhenAll(payments.Select(p => portal.PaymentAsync(p.Id)))).Select(p => p.Status));
        Assert.Equal([3], await portal.ReadAsync(db => db.Database
            .SqlQuery<int>($"SELECT CAST(count(*) AS int) AS \"Value\" FROM payments.\"Transactions\" WHERE \"DedupeKey\" LIKE {$"{gatewayId:N}:together-%"} GROUP BY xmin::text").ToListAsync()));
    }

    [Fact]
    public async Task Apply_BesideOneThatWasSeenBefore_HandsAllBack()
    {
        var gatewayId = await portal.NewGatewayAsync();
        var requests = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => portal.NewRequestAsync(gatewayId)));
        var payments = await Task.WhenAll((await Task.WhenAll(requests.Select(portal.StartAsync))).Select(s => portal.PaymentAsync(s.PaymentId)));
        var works = payments.Select(p => Work(gatewayId, p.ProviderReference, p.Amount.MinorUnits)).ToList();
        var same = new PaidWork(works[1].Callback, works[1].Account, works[1].Seen with { DedupeKey = works[0].Seen.DedupeKey }, works[1].Reference, null);

        await portal.UseAsync(async (PaidDesk desk) =>
        {
            await desk.ApplyAsync(gatewayId, [works[0], same, works[2]]);
            return true;
        });

        Assert.All(await Task.WhenAll(works[0].Result, same.Result, works[2].Result), Assert.Null);
        Assert.All(await Task.WhenAll(payments.Select(p => portal.PaymentAsync(p.Id))), p => Assert.Equal(PaymentStatus.Pending, p.Status));
    }

    private static PaidWork Work(Guid gatewayId, string reference, long amount) => new(
        InboundCallback.Create("sandbox", gatewayId, null, "", [], TimeProvider.System.GetUtcNow()), new GatewayAccount(gatewayId, isTest: true, new Dictionary<string, string>()),
        new() { Status = ProviderStatus.Paid, Reference = reference, Amount = new(amount, "UAH"), Refunded = new(0, "UAH"), DedupeKey = "together-" + reference, Raw = "" },
        reference, null);

    [Fact]
    public async Task Callback_WrongKey_IsKeptAndRefused()
    {
        var (request, id) = await StartedAsync();
        var answer = await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id), secret: "somebody else's key");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(PaymentStatus.Pending, (await portal.PaymentAsync(id)).Status);
        var kept = await LastAsync(request.GatewayId);
        Assert.Equal(CallbackResult.BadSignature, kept.Result);
        Assert.Contains(request.PayableNumber, Encoding.UTF8.GetString(kept.Body));
    }

    [Fact]
    public async Task Callback_KeyOfAnotherMerchant_PaysNothing()
    {
        var (request, id) = await StartedAsync();
        var other = await portal.NewGatewayAsync();
        var notice = await portal.NoticeAsync(id);
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.CallBackAsync(request.GatewayId, notice, await portal.SecretAsync(other))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.CallBackAsync(other, notice)).StatusCode);
        Assert.Equal(PaymentStatus.Pending, (await portal.PaymentAsync(id)).Status);
        Assert.Equal(CallbackResult.UnknownReference, (await LastAsync(other)).Result);
    }

    [Fact]
    public async Task Callback_OldSignatureOnAnotherAmount_IsRefused()
    {
        var (request, id) = await StartedAsync();
        var notice = await portal.NoticeAsync(id);
        var genuine = Encoding.UTF8.GetBytes(SandboxCallbacks.Body(notice));
        var changed = Encoding.UTF8.GetBytes(SandboxCallbacks.Body(notice with { Amount = 1 }));
        var answer = await portal.SendAsync(request.GatewayId, changed, await portal.SecretAsync(request.GatewayId), overBody: genuine);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(PaymentStatus.Pending, (await portal.PaymentAsync(id)).Status);
    }

    [Fact]
    public async Task Callback_ReplayedAfterTheTolerance_IsRefused()
    {
        var (request, id) = await StartedAsync();
        var notice = await portal.NoticeAsync(id);
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.CallBackAsync(request.GatewayId, notice, age: TimeSpan.FromMinutes(6))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.CallBackAsync(request.GatewayId, notice, age: TimeSpan.FromMinutes(4))).StatusCode);
    }

    [Fact]
    public async Task Callback_WithoutHeaders_IsRefused()
    {
        var (request, _) = await StartedAsync();
        var answer = await portal.Client.PostAsync($"/payments/callback/sandbox/{request.GatewayId}", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("currency")]
    [InlineData("merchant")]
    [InlineData("live")]
    public async Task Callback_GenuineButOfOtherMoney_IsFlaggedAndPaysNothing(string difference)
    {
        var (request, id) = await StartedAsync();
        var notice = await portal.NoticeAsync(id);
        notice = difference switch
        {
            "amount" => notice with { Amount = notice.Amount - 1 },
            "currency" => notice with { Currency = "USD" },
            "merchant" => notice with { Merchant = "sandbox-other" },
            _ => notice with { Test = false },
        };
        Assert.Equal(HttpStatusCode.OK, (await portal.CallBackAsync(request.GatewayId, notice)).StatusCode);
        var payment = await portal.PaymentAsync(id);
        Assert.Equal(PaymentStatus.Pending, payment.Status);
        Assert.NotNull(payment.ReviewReason);
        Assert.False(Assert.Single(payment.Transactions, t => t.Kind is TransactionKind.Callback).IsSuccess);
        Assert.Equal(0, portal.HeardOf<PaymentCompleted>(request.PayableId));
        Assert.Equal([CallbackResult.NeedsReview], await ResultsAsync(id));
    }

    [Fact]
    public async Task Callback_SuccessAfterFailure_Pays()
    {
        var (request, id) = await StartedAsync();
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id, "declined") with { Reason = "InsufficientFunds" });
        Assert.Equal("Reason.InsufficientFunds", (await portal.PaymentAsync(id)).Message);
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id, "paid", 2));
        Assert.Equal(PaymentStatus.Completed, (await portal.PaymentAsync(id)).Status);
        Assert.Equal((1, 1), (portal.HeardOf<PaymentFailed>(request.PayableId), portal.HeardOf<PaymentCompleted>(request.PayableId)));
    }

    [Fact]
    public async Task Callback_SuccessAfterWeCancelled_Pays()
    {
        var (request, id) = await StartedAsync();
        await CancelAsync(request.PayableId);
        Assert.Equal(PaymentStatus.Cancelled, (await portal.PaymentAsync(id)).Status);
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id));
        Assert.Equal(PaymentStatus.Completed, (await portal.PaymentAsync(id)).Status);
    }

    [Fact]
    public async Task Callback_FailureAndProcessingAfterSuccess_ChangeNothing()
    {
        var (request, id) = await StartedAsync();
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id));
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id, "declined", 2));
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id, "processing", 3));
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id, "expired", 4));
        Assert.Equal(PaymentStatus.Completed, (await portal.PaymentAsync(id)).Status);
        Assert.Equal([CallbackResult.Applied, CallbackResult.NoChange, CallbackResult.NoChange, CallbackResult.NoChange], await ResultsAsync(id));
    }

    [Fact]
    public async Task Callback_RefundedBeforePaid_EndsRefunded()
    {
        var (request, id) = await StartedAsync();
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id, "refunded", 2) with { Refunded = request.Amount.MinorUnits });
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id));
        var payment = await portal.PaymentAsync(id);
        Assert.Equal((PaymentStatus.Refunded, 144_100L), (payment.Status, payment.RefundedMinor));
        Assert.Equal(1, portal.HeardOf<PaymentRefunded>(request.PayableId));
    }

    [Fact]
    public async Task Callback_UnknownReference_IsKept()
    {
        var (request, id) = await StartedAsync();
        var answer = await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(id) with { Reference = "OR-000000-000-9" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var kept = await LastAsync(request.GatewayId);
        Assert.Equal((CallbackResult.UnknownReference, "OR-000000-000-9"), (kept.Result, kept.Detail));
    }

    [Fact]
    public async Task Callback_UnknownAccountOrProvider_IsKept()
    {
        var nobody = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SendAsync(nobody, "{}"u8.ToArray(), "key")).StatusCode);
        Assert.Equal(CallbackResult.UnknownGateway, (await LastAsync(nobody)).Result);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Callback_SignedNonsense_IsMalformed(string body)
    {
        var gatewayId = await portal.NewGatewayAsync();
        var answer = await portal.SendAsync(gatewayId, Encoding.UTF8.GetBytes(body), await portal.SecretAsync(gatewayId));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(CallbackResult.Malformed, (await LastAsync(gatewayId)).Result);
    }

    [Fact]
    public async Task Callback_TooLong_IsRefusedUnread()
    {
        var gatewayId = await portal.NewGatewayAsync();
        var answer = await portal.SendAsync(gatewayId, new byte[InboundCallback.MaxBytes + 1], "key");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var kept = await LastAsync(gatewayId);
        Assert.Equal((CallbackResult.TooLarge, 0), (kept.Result, kept.Body.Length));
    }

    private async Task<(PaymentRequest Request, Guid Id)> StartedAsync()
    {
        var request = await portal.NewRequestAsync();
        return (request, (await portal.StartAsync(request)).PaymentId);
    }

    private Task<int> CancelAsync(Guid payableId) => portal.UseAsync((IPayments payments) => portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await payments.CancelOpenAsync(db, payableId, default);
        var saved = await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return saved;
    }));

    private Task<List<CallbackResult>> ResultsAsync(Guid paymentId) => portal.ReadAsync(db =>
        db.Set<InboundCallback>().Where(c => c.PaymentId == paymentId).OrderBy(c => c.Id).Select(c => c.Result).ToListAsync());

    private Task<InboundCallback> LastAsync(Guid gatewayId) => portal.ReadAsync(db =>
        db.Set<InboundCallback>().Where(c => c.GatewayId == gatewayId).OrderByDescending(c => c.Id).FirstAsync());
}
