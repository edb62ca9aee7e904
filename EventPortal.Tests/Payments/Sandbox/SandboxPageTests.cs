using System.Net;
using EventPortal.Payments;
using EventPortal.Payments.Callbacks;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Sandbox;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Payments.Sandbox;

/// <summary>The bank's page as a browser without scripts meets it, and its callbacks over real HTTP.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class SandboxPageTests(PaymentsHost portal)
{
    [Theory]
    [InlineData("uk", "Тестова оплата – гроші не рухаються", "Сплатити 1\u00A0441\u00A0грн")]
    [InlineData("en", "Test payment – no money moves", "Pay ₴1,441")]
    [InlineData("ru", "Тестовая оплата – деньги не двигаются", "Оплатить 1\u00A0441\u00A0грн")]
    public async Task Page_InEachLanguage_SaysWhatItIs(string language, string warning, string button)
    {
        var (request, page, _) = await StartedAsync();
        var html = WebUtility.HtmlDecode(await portal.NewClient(language).GetStringAsync(page));
        Assert.Contains($"<html lang=\"{language}\"", html);
        Assert.Contains(warning, html);
        Assert.Contains(button, html);
        Assert.Contains(request.PayableNumber + "-1", html);
        Assert.DoesNotContain("Sandbox.", html);
        Assert.DoesNotContain("Reason.", html);
    }

    [Theory]
    [InlineData("Once")]
    [InlineData("BeforeReturn")]
    [InlineData("Thrice")]
    [InlineData("OutOfOrder")]
    public async Task Pay_HoweverTheBankTells_IsPaidOnce(string delivery)
    {
        var (request, page, id) = await StartedAsync();
        var answer = await portal.PressAsync(page, ("Action", "pay"), ("Card", "4242"), ("Delivery", delivery));
        Assert.Equal((HttpStatusCode.Found, $"/payments/return/{id}"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
        await portal.WhenAsync(id, p => p.Status is PaymentStatus.Completed);
        var invoice = await portal.InvoiceAsync(request.PayableNumber + "-1");
        var expected = delivery switch { "Thrice" => 3, "OutOfOrder" => 2, _ => 1 };
        await WhenSentAsync(invoice.Reference, expected);
        Assert.Equal(1, portal.HeardOf<PaymentCompleted>(request.PayableId));
        Assert.Equal(PaymentStatus.Completed, (await portal.PaymentAsync(id)).Status);
    }

    [Fact]
    public async Task Pay_BeforeReturn_IsPaidWhenTheBrowserIsBack()
    {
        var (_, page, id) = await StartedAsync();
        await portal.PressAsync(page, ("Action", "pay"), ("Card", "4242"), ("Delivery", "BeforeReturn"));
        Assert.Equal(PaymentStatus.Completed, (await portal.PaymentAsync(id)).Status);
    }

    [Theory]
    [InlineData("Forged", CallbackResult.BadSignature, false)]
    [InlineData("WrongAmount", CallbackResult.NeedsReview, true)]
    public async Task Pay_BankMisbehaves_GivesNoTicket(string delivery, CallbackResult result, bool flagged)
    {
        var (request, page, id) = await StartedAsync();
        await portal.PressAsync(page, ("Action", "pay"), ("Card", "4242"), ("Delivery", delivery));
        await WhenSentAsync(request.PayableNumber + "-1", 1);
        var payment = await portal.PaymentAsync(id);
        Assert.Equal((PaymentStatus.Pending, flagged), (payment.Status, payment.ReviewReason is not null));
        Assert.Equal(result, await portal.ReadAsync(db => db.Set<InboundCallback>().Where(c => c.GatewayId == request.GatewayId).Select(c => c.Result).SingleAsync()));
    }

    [Theory]
    [InlineData("decline", "4242", "ThreeDSecure", "Reason.ThreeDSecure")]
    [InlineData("decline", "4242", "InsufficientFunds", "Reason.InsufficientFunds")]
    [InlineData("pay", "9995", "None", "Reason.InsufficientFunds")]
    [InlineData("pay", "3063", "None", "Reason.ThreeDSecure")]
    public async Task Decline_OrCardThatFails_FailsWithTheReason(string action, string card, string reason, string message)
    {
        var (request, page, id) = await StartedAsync();
        await portal.PressAsync(page, ("Action", action), ("Card", card), ("Reason", reason));
        var payment = await portal.WhenAsync(id, p => !p.IsOpen);
        Assert.Equal((PaymentStatus.Failed, message), (payment.Status, payment.Message));
        Assert.Equal(1, portal.HeardOf<PaymentFailed>(request.PayableId));
    }

    [Fact]
    public async Task Leave_Unpaid_GoesBackAndStaysOpen()
    {
        var (_, page, id) = await StartedAsync();
        var answer = await portal.PressAsync(page, ("Action", "leave"));
        Assert.Equal($"/payments/return/{id}", answer.Headers.Location?.AbsolutePath);
        Assert.True((await portal.PaymentAsync(id)).IsOpen);
        Assert.Contains("value=\"pay\"", await portal.Client.GetStringAsync(page));
    }

    [Fact]
    public async Task Later_AfterTheOrderWasGivenUp_StillBringsTheMoney()
    {
        var (request, page, id) = await StartedAsync();
        await portal.PressAsync(page, ("Action", "later"), ("Card", "4242"), ("After", "1200"));
        var invoice = await portal.InvoiceAsync(request.PayableNumber + "-1");
        Assert.Equal(SandboxState.PutOff, invoice.State);
        Assert.InRange(invoice.PaysAt!.Value - invoice.CreatedAt, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(21));
        await portal.UseAsync((IPayments payments) => portal.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await payments.CancelOpenAsync(db, request.PayableId, default);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        }));
        Assert.Equal(PaymentStatus.Cancelled, (await portal.PaymentAsync(id)).Status);
        await portal.AsSystemAsync((SettleSandboxInvoiceHandler handler) => handler.HandleAsync(new(invoice.Id, "**** 4242", SandboxDelivery.Once), default));
        await portal.WhenAsync(id, p => p.Status is PaymentStatus.Completed);
    }

    [Fact]
    public async Task Cancel_Unpaid_ClosesTheBanksPage()
    {
        var (request, page, _) = await StartedAsync();
        await portal.AsSystemAsync((IPayments payments) => portal.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await payments.CancelOpenAsync(db, request.PayableId, default);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        }));
        for (var i = 0; i < 100 && (await portal.InvoiceAsync(request.PayableNumber + "-1")).State is SandboxState.Open; i++) await Task.Delay(50);
        Assert.Equal(SandboxState.Withdrawn, (await portal.InvoiceAsync(request.PayableNumber + "-1")).State);
        Assert.DoesNotContain("value=\"pay\"", await portal.Client.GetStringAsync(page));
    }

    [Fact]
    public async Task Pay_InTwoTabs_IsPaidOnceAndSaysSo()
    {
        var (request, page, id) = await StartedAsync();
        await portal.PressAsync(page, ("Action", "pay"), ("Card", "4242"));
        var second = await portal.PressAsync(page, ("Action", "decline"), ("Card", "4242"));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Оплачено", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()));
        await portal.WhenAsync(id, p => p.Status is PaymentStatus.Completed);
        Assert.Equal(0, portal.HeardOf<PaymentFailed>(request.PayableId));
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        var (_, page, id) = await StartedAsync();
        var answer = await portal.NewClient().PostAsync(page, new FormUrlEncodedContent([new("Action", "pay"), new("Card", "4242")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(PaymentStatus.Pending, (await portal.PaymentAsync(id)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nobody.nothing")]
    public async Task Api_WithoutAKey_IsRefused(string? key)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "/sandbox-gateway/api/invoices/OR-1-1");
        if (key is not null) message.Headers.Add(SandboxApi.KeyHeader, key);
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Client.SendAsync(message)).StatusCode);
    }

    [Fact]
    public async Task Page_UnknownToken_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync("/sandbox-gateway/pay/nothing")).StatusCode);

    private async Task<(PaymentRequest Request, string Page, Guid PaymentId)> StartedAsync()
    {
        var request = await portal.NewRequestAsync();
        var redirect = await portal.StartAsync(request);
        return (request, new Uri(redirect.Url).AbsolutePath, redirect.PaymentId);
    }

    private async Task WhenSentAsync(string reference, int callbacks)
    {
        for (var i = 0; i < 200; i++)
        {
            if ((await portal.InvoiceAsync(reference)).CallbacksSent >= callbacks) return;
            await Task.Delay(50);
        }
        Assert.Fail($"{(await portal.InvoiceAsync(reference)).CallbacksSent} callbacks of {callbacks} were sent.");
    }
}
