using System.Text.Json;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;

namespace EventPortal.Payments.Sandbox;

/// <summary>Writes the bank's notices and puts them into the outbox; a notice is frozen when its event happens and signed when it is sent.</summary>
internal static class SandboxCallbacks
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Enqueue(AppDbContext db, SandboxMerchant merchant, SandboxInvoice invoice, SandboxDelivery delivery)
    {
        var body = Body(Notice(merchant, invoice, db.Now));
        var now = db.Now;
        switch (delivery)
        {
            case SandboxDelivery.Once:
                Send(body);
                break;
            case SandboxDelivery.BeforeReturn:
                // sent by the page itself; this one is for the case that it dies first
                Send(body, now.AddSeconds(5));
                break;
            case SandboxDelivery.Late:
                Send(body, now.AddSeconds(30));
                break;
            case SandboxDelivery.Thrice:
                for (var i = 0; i < 3; i++) Send(body);
                break;
            case SandboxDelivery.Never:
                break;
            case SandboxDelivery.OutOfOrder:
                Send(body);
                Send(Body(Notice(merchant, invoice, now) with { EventId = $"{invoice.Id:N}-0", State = "processing", Refunded = 0 }), now.AddSeconds(1));
                break;
            case SandboxDelivery.Forged:
                Send(body, null, forged: true);
                break;
            case SandboxDelivery.WrongAmount:
                Send(Body(Notice(merchant, invoice, now) with { Amount = invoice.AmountMinor + 100 }));
                break;
            default:
                throw new InvalidOperationException($"{delivery}");
        }

        void Send(string text, DateTimeOffset? notBefore = null, bool forged = false) => db.Enqueue(new SendSandboxCallback(invoice.Id, text, forged), notBefore);
    }

    public static string Body(SandboxNotice notice) => JsonSerializer.Serialize(notice, Json);

    public static SandboxNotice Notice(SandboxMerchant merchant, SandboxInvoice invoice, DateTimeOffset now) => new(
        $"{invoice.Id:N}-{invoice.Step}", merchant.Code, invoice.Reference, invoice.Id, State(invoice, now), invoice.AmountMinor, invoice.Currency,
        invoice.RefundedMinor, invoice.Reason.ToString(), invoice.CardMask, now, Test: true);

    private static string State(SandboxInvoice invoice, DateTimeOffset now) => invoice.State switch
    {
        SandboxState.Open when !invoice.IsOpen(now) => "expired",
        SandboxState.Open or SandboxState.PutOff => "waiting",
        SandboxState.Paid => invoice.RefundedMinor == invoice.AmountMinor ? "refunded" : "paid",
        SandboxState.Declined => "declined",
        SandboxState.Withdrawn => "expired",
        _ => throw new InvalidOperationException($"{invoice.State}"),
    };
}
