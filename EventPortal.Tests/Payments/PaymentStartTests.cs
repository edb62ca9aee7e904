using System.Net;
using EventPortal.Payments;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Sandbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Payments;

[Collection(PaymentsCollection.Name)]
public sealed class PaymentStartTests(PaymentsHost portal) : IDisposable
{
    public void Dispose() => (portal.Gateway.AfterStart, portal.Gateway.BeforeStatus) = (null, null);

    [Fact]
    public async Task Start_TenAtOnceWithOneKey_IsOneAttempt()
    {
        var request = await portal.NewRequestAsync();
        var redirects = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => portal.StartAsync(request)));
        Assert.Single(redirects.Select(r => (r.PaymentId, r.Url)).Distinct());
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<Payment>().CountAsync(p => p.PayableId == request.PayableId)));
        Assert.Equal($"{request.PayableNumber}-1", (await portal.PaymentAsync(redirects[0].PaymentId)).ProviderReference);
    }

    [Fact]
    public async Task Start_AgainWhileOpen_ReturnsTheSameWay()
    {
        var request = await portal.NewRequestAsync();
        var first = await portal.StartAsync(request);
        var second = await portal.StartAsync(request with { IdempotencyKey = Codes.NewToken() });
        Assert.Equal((first.PaymentId, first.Url, "GET"), (second.PaymentId, second.Url, second.Method));
        Assert.StartsWith(portal.Address.ToString() + "sandbox-gateway/pay/", first.Url);
    }

    [Fact]
    public async Task Start_AnotherMethodWhileOneIsOpen_IsAnAttemptOfItsOwnAndPaysOnce()
    {
        var request = await portal.NewRequestAsync();
        var other = await SecondMethodAsync(request.GatewayId);
        Assert.Equal([request.GatewayId, other], (await portal.UseAsync((IPayments p) => p.MethodsOfAsync(request.OrganizationId, default))).Select(m => m.GatewayId));
        var first = await portal.StartAsync(request);
        var second = await portal.StartAsync(request with { GatewayId = other, IdempotencyKey = Codes.NewToken() });
        Assert.NotEqual(first.PaymentId, second.PaymentId);
        Assert.NotEqual(first.Url, second.Url);

        Assert.Equal(HttpStatusCode.OK, (await portal.CallBackAsync(other, await portal.NoticeAsync(second.PaymentId))).StatusCode);

        Assert.Equal((PaymentStatus.Completed, other), ((await portal.PaymentAsync(second.PaymentId)).Status, (await portal.PaymentAsync(second.PaymentId)).GatewayId));
        Assert.True((await portal.PaymentAsync(first.PaymentId)).IsOpen);
        Assert.Equal(1, portal.HeardOf<PaymentCompleted>(request.PayableId));
    }

    [Fact]
    public async Task Start_AfterAFailure_HasTheNextNumber()
    {
        var request = await portal.NewRequestAsync();
        var first = await portal.StartAsync(request);
        await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(first.PaymentId, "declined"));
        var second = await portal.StartAsync(request with { IdempotencyKey = Codes.NewToken() });
        Assert.Equal($"{request.PayableNumber}-2", (await portal.PaymentAsync(second.PaymentId)).ProviderReference);
    }

    [Fact]
    public async Task Start_CallbackFasterThanTheAnswer_IsPaidAndStillRedirects()
    {
        var request = await portal.NewRequestAsync();
        portal.Gateway.AfterStart = async attempt =>
        {
            var payment = await portal.ReadAsync(db => db.Set<Payment>().SingleAsync(p => p.ProviderReference == attempt.Reference));
            Assert.Equal(HttpStatusCode.OK, (await portal.CallBackAsync(request.GatewayId, await portal.NoticeAsync(payment.Id))).StatusCode);
        };
        var redirect = await portal.StartAsync(request);
        var paid = await portal.PaymentAsync(redirect.PaymentId);
        Assert.Equal(PaymentStatus.Completed, paid.Status);
        Assert.NotNull(paid.Redirect);
        Assert.Equal(1, portal.HeardOf<PaymentCompleted>(request.PayableId));
    }

    [Fact]
    public async Task Start_GatewayDown_FailsAndMayBeTriedAgain()
    {
        var request = await portal.NewRequestAsync();
        portal.Gateway.AfterStart = _ => throw new GatewayException("down");
        Assert.Equal("Payments.GatewayUnavailable", (await Assert.ThrowsAsync<DomainException>(() => portal.StartAsync(request))).Error.Code);
        portal.Gateway.AfterStart = null;
        Assert.Equal("Payments.GatewayUnavailable", (await Assert.ThrowsAsync<DomainException>(() => portal.StartAsync(request))).Error.Code);
        var second = await portal.StartAsync(request with { IdempotencyKey = Codes.NewToken() });
        Assert.True((await portal.PaymentAsync(second.PaymentId)).IsOpen);
    }

    [Fact]
    public async Task Start_DiesAfterTheProviderHeard_MoneyIsFoundOnce()
    {
        var request = await portal.NewRequestAsync();
        portal.Gateway.AfterStart = _ => throw new InvalidOperationException("the server dies here");
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.StartAsync(request));
        portal.Gateway.AfterStart = null;
        var payment = await portal.ReadAsync(db => db.Set<Payment>().SingleAsync(p => p.PayableId == request.PayableId));
        Assert.Equal((PaymentStatus.Pending, (string?)null), (payment.Status, payment.Redirect));

        // the payer had the page open all the same, and the bank's notice never comes
        var invoice = await portal.InvoiceAsync(payment.ProviderReference);
        await portal.PressAsync(SandboxPages.Path(invoice.Token), ("Action", "pay"), ("Card", "4242"), ("Delivery", "Never"));
        Assert.Equal(PaymentStatus.Pending, (await portal.PaymentAsync(payment.Id)).Status);
        await portal.MakeDueAsync(payment.Id);
        await portal.ReconcileAsync();
        await portal.ReconcileAsync();
        var paid = await portal.PaymentAsync(payment.Id);
        Assert.Equal((PaymentStatus.Completed, request.Amount), (paid.Status, paid.Captured));
        Assert.Null(paid.AskAfter);
        Assert.Equal(1, portal.HeardOf<PaymentCompleted>(request.PayableId));
    }

    [Fact]
    public async Task Start_SameKeyAfterTheServerDied_GivesTheSameInvoice()
    {
        var request = await portal.NewRequestAsync();
        portal.Gateway.AfterStart = _ => throw new InvalidOperationException("the server dies here");
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.StartAsync(request));
        portal.Gateway.AfterStart = null;
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE payments."Payments" SET "CreatedAt" = "CreatedAt" - interval '1 minute' WHERE "PayableId" = {request.PayableId}"""));
        var redirect = await portal.StartAsync(request);
        var payment = await portal.PaymentAsync(redirect.PaymentId);
        Assert.Equal(SandboxPages.Path((await portal.InvoiceAsync(payment.ProviderReference)).Token), new Uri(redirect.Url).AbsolutePath);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<SandboxInvoice>().CountAsync(i => i.Reference == payment.ProviderReference)));
    }

    [Fact]
    public async Task AskProvider_SilentProvider_KeepsTheOrderForAWhile()
    {
        var request = await portal.NewRequestAsync();
        await portal.StartAsync(request);
        portal.Gateway.BeforeStatus = () => throw new GatewayException("silent");
        Assert.True(await portal.UseAsync((IPayments p) => p.AskProviderAsync(request.PayableId, default)));
    }

    [Fact]
    public async Task AskProvider_PaidWithoutCallback_FindsTheMoney()
    {
        var request = await portal.NewRequestAsync();
        var redirect = await portal.StartAsync(request);
        Assert.True(await portal.UseAsync((IPayments p) => p.AskProviderAsync(request.PayableId, default)));
        await portal.PressAsync(new Uri(redirect.Url).AbsolutePath, ("Action", "pay"), ("Card", "4242"), ("Delivery", "Never"));
        Assert.False(await portal.UseAsync((IPayments p) => p.AskProviderAsync(request.PayableId, default)));
        Assert.Equal(PaymentStatus.Completed, (await portal.PaymentAsync(redirect.PaymentId)).Status);
        var attempt = Assert.Single(await portal.UseAsync((IPayments p) => p.AttemptsOfAsync(request.PayableId, default)));
        Assert.Equal((PaymentAttemptState.Paid, request.Amount), (attempt.State, attempt.Amount));
    }

    [Fact]
    public async Task AskProvider_NobodyPaidInTime_LetsTheOrderGo()
    {
        var request = await portal.NewRequestAsync(payUntil: TimeProvider.System.GetUtcNow().AddSeconds(4));
        var redirect = await portal.StartAsync(request);
        await Task.Delay(4_200);
        Assert.False(await portal.UseAsync((IPayments p) => p.AskProviderAsync(request.PayableId, default)));
        Assert.Equal("Reason.Expired", (await portal.PaymentAsync(redirect.PaymentId)).Message);
    }

    [Fact]
    public async Task Methods_OfOrganization_NamesTheSandboxAsATest()
    {
        var request = await portal.NewRequestAsync();
        var method = Assert.Single(await portal.UseAsync((IPayments p) => p.MethodsOfAsync(request.OrganizationId, default)));
        Assert.Equal((request.GatewayId, "sandbox", true, "Тестова оплата карткою"), (method.GatewayId, method.Provider, method.IsTest, method.Name));
        Assert.Equal(method.GatewayId, await portal.UseAsync((ITestPayments t) => t.OfferAsync(request.OrganizationId, "Академія", default)));
    }

    [Fact]
    public async Task Credentials_InTheDatabase_AreEncrypted()
    {
        var gatewayId = await portal.NewGatewayAsync();
        var secret = await portal.SecretAsync(gatewayId);
        var stored = await portal.ReadAsync(db => db.Set<PaymentGateway>().Where(g => g.Id == gatewayId).Select(g => g.Credentials).SingleAsync());
        Assert.DoesNotContain(secret, stored);
        Assert.DoesNotContain("merchant", stored);
    }

    /// <summary>The organization's second account, with the keys of its first.</summary>
    private Task<Guid> SecondMethodAsync(Guid gatewayId) => portal.ReadAsync(async db =>
    {
        var known = await db.Set<PaymentGateway>().SingleAsync(g => g.Id == gatewayId);
        var second = PaymentGateway.Create(known.OrganizationId, known.Provider, "Розстрочка", known.Credentials, isTest: true, known.SortOrder + 1, TimeProvider.System.GetUtcNow());
        db.Add(second);
        await db.SaveChangesAsync();
        return second.Id;
    });
}
