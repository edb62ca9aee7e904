using EventPortal.Sales;
using EventPortal.Tests.Walks;
using Microsoft.AspNetCore.Builder;

namespace EventPortal.Tests.Faults;

/// <summary>Buys one place after the other. As behind a balancer: goes on at the other server when the own one does not answer.</summary>
internal sealed class DrillBuyer(WebApplication[] services, Uri[] addresses, Show show, int number)
{
    private int at = number % 2;

    public async Task BuyUntilAsync(Action<string> confirmed, Action broken, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                confirmed(await BuyAsync());
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // whatever it was, the buyer was told of an error, and nothing was promised
                broken();
                at = 1 - at;
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    private async Task<string> BuyAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = addresses[at], Timeout = TimeSpan.FromSeconds(15) };
        await client.GetStringAsync(show.Path);
        var shopper = new Shopper(services[at].Services);
        if (!await shopper.HoldAsync(show.ProductId)) throw new InvalidOperationException("No place was left.");
        await shopper.PlaceAsync();
        var page = await shopper.StartPayingAsync(addresses[at]);
        (await (await Shopper.AtBankAsync(client, page))()).Dispose();
        // the buyer believes the page of the order, which shows tickets only once the money was confirmed
        for (var i = 0; i < 100; i++, await Task.Delay(100))
            if ((await client.GetStringAsync(SalesUrls.Order(shopper.Placed!.Secret))).Contains("href=\"/tickets/", StringComparison.Ordinal)) return shopper.Placed.Number;
        throw new InvalidOperationException("The money was not confirmed in ten seconds.");
    }
}
