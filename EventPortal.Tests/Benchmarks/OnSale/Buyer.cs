using System.Diagnostics;
using System.Text.RegularExpressions;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Benchmarks.Load;

namespace EventPortal.Tests.Benchmarks.OnSale;

/// <summary>
/// A browser that buys one place after another, each as another guest: the picker's form, the checkout's button, the page that leads to the bank; then the
/// bank's callback, after which the place is confirmed.
/// </summary>
internal sealed partial class Buyer(Uri address, OnSaleTimes times) : IDisposable
{
    private readonly WireClient client = new(address);
    private string formCookie = "";
    private string formToken = "";

    /// <summary>Opens the event's page, as everybody did before the sale began.</summary>
    public async Task OpenAsync(Sale sale, CancellationToken cancellationToken)
    {
        await ExpectAsync(200, WireClient.Request(address, "GET", sale.Page), cancellationToken);
        formCookie = client.Header("Set-Cookie")?.Split(';')[0] ?? "";
        formToken = TokenField().Match(client.Text) is { Success: true } field ? field.Groups[1].Value : "";
    }

    /// <returns>The order's secret; null: sold out.</returns>
    public async Task<string?> BuyAsync(Sale sale, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        if (await HoldAsync(sale, cancellationToken) is not { } cart) return null;
        var held = Stopwatch.GetTimestamp();
        var email = $"{Codes.NewCode().ToLowerInvariant()}{Codes.NewCode().ToLowerInvariant()}@example.com";
        await ExpectAsync(200, WireClient.Request(address, "POST", $"{OnSaleHost.PlaceOrder}?email={email}&gateway={sale.GatewayId}", $"Cookie: {cart}\r\n", ""), cancellationToken);
        var ordered = Stopwatch.GetTimestamp();
        var secret = client.Text.Split(' ')[0];
        await ExpectAsync(302, WireClient.Request(address, "GET", $"/orders/{secret}/pay?method={sale.GatewayId}&attempt=first", $"Cookie: {cart}\r\n"), cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var (headers, body) = PretendedBank.Paid(sale.Merchant, sale.Secret, PaidInvoice.Read(client.Header("Location")!), TimeProvider.System.GetUtcNow());
        await ExpectAsync(200, WireClient.Request(address, "POST", $"/payments/callback/sandbox/{sale.GatewayId}", headers, body, "application/json"), cancellationToken);
        times.Add(begun, held, ordered, started);
        return secret;
    }

    public void Dispose() => client.Dispose();

    private async Task<string?> HoldAsync(Sale sale, CancellationToken cancellationToken)
    {
        var form = $"productId={sale.ProductId}&quantity=1&back={Uri.EscapeDataString(sale.Page)}&__RequestVerificationToken={Uri.EscapeDataString(formToken)}";
        var headers = $"Origin: {address.GetLeftPart(UriPartial.Authority)}\r\nSec-Fetch-Site: same-origin\r\n{(formCookie.Length > 0 ? $"Cookie: {formCookie}\r\n" : "")}";
        await ExpectAsync(302, WireClient.Request(address, "POST", "/cart/add", headers, form), cancellationToken);
        var location = client.Header("Location")!;
        if (location.EndsWith("/cart", StringComparison.Ordinal)) return client.Header("Set-Cookie")!.Split(';')[0];
        return location.Contains("refused=NotEnough", StringComparison.Ordinal) || location.Contains("refused=NotForSale", StringComparison.Ordinal)
            ? null
            : throw new InvalidOperationException("Refused: " + location);
    }

    private async Task ExpectAsync(int expected, byte[] request, CancellationToken cancellationToken)
    {
        var status = await client.SendAsync(request, cancellationToken);
        if (status != expected)
            throw new InvalidOperationException($"{status} {client.Header("Location")} {client.Text[..Math.Min(200, client.Text.Length)]} for {System.Text.Encoding.UTF8.GetString(request).Split('\r')[0]}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex TokenField();
}

/// <summary>How long the steps of finished purchases took.</summary>
internal sealed class OnSaleTimes
{
    public Latencies Hold { get; } = new();

    public Latencies Order { get; } = new();

    public Latencies Start { get; } = new();

    public Latencies Callback { get; } = new();

    public Latencies Whole { get; } = new();

    public void Add(long begun, long held, long ordered, long started)
    {
        Hold.Add(Stopwatch.GetElapsedTime(begun, held));
        Order.Add(Stopwatch.GetElapsedTime(held, ordered));
        Start.Add(Stopwatch.GetElapsedTime(ordered, started));
        Callback.Add(Stopwatch.GetElapsedTime(started));
        Whole.Add(Stopwatch.GetElapsedTime(begun));
    }
}
