using System.Net;
using System.Text;
using System.Text.Json;
using EventPortal.Payments.Sandbox;
using EventPortal.Shared.Data.PrivateServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EventPortal.Tests.Benchmarks.OnSale;

/// <summary>
/// The sandbox bank's side of the wire on a port of its own, from memory: a bank is somebody else's machine, so its database is not measured. It takes
/// invoices as the sandbox does, and writes the same signed notices.
/// </summary>
internal sealed class PretendedBank : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly WebApplication app;

    private PretendedBank(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    public static async Task<PretendedBank> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{ServerState.FreePort()}");
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address.ToString());
        builder.Logging.ClearProviders();
        var bank = builder.Build();
        bank.Run(AnswerAsync);
        await bank.StartAsync();
        return new(bank, address);
    }

    /// <summary>The notice "paid" as headers and body.</summary>
    public static (string Headers, string Body) Paid(string merchant, string secret, PaidInvoice invoice, DateTimeOffset now)
    {
        var body = JsonSerializer.Serialize(
            new SandboxNotice($"{invoice.Id:N}-1", merchant, invoice.Reference, invoice.Id, "paid", invoice.Amount, invoice.Currency, 0, "None", "4242", now, Test: true), Json);
        var timestamp = now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = SandboxSignature.Sign(secret, timestamp, Encoding.UTF8.GetBytes(body));
        return ($"{SandboxSignature.TimestampHeader}: {timestamp}\r\n{SandboxSignature.SignatureHeader}: {signature}\r\n", body);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // POST /sandbox-gateway/api/invoices; its page's address carries what the buyer's side of the benchmark must know
    private static async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Method != "POST" || !http.Request.Path.StartsWithSegments("/sandbox-gateway/api/invoices", StringComparison.Ordinal))
        {
            http.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }
        var order = (await JsonSerializer.DeserializeAsync<SandboxOrder>(http.Request.Body, Json))!;
        var id = Guid.CreateVersion7();
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(
            new SandboxInvoiceMade(id, $"/pay?id={id}&reference={Uri.EscapeDataString(order.Reference)}&amount={order.Amount}&currency={order.Currency}"), Json));
    }
}

/// <summary>An invoice as its payer's browser meets it.</summary>
internal sealed record PaidInvoice(Guid Id, string Reference, long Amount, string Currency)
{
    public static PaidInvoice Read(string location)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(location).Query);
        return new(Guid.Parse(query["id"]!), query["reference"]!, long.Parse(query["amount"]!, System.Globalization.CultureInfo.InvariantCulture), query["currency"]!);
    }
}
