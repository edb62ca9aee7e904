using EventPortal.Notifications.Log;
using EventPortal.Payments;
using EventPortal.Payments.Sandbox;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Faults;

/// <summary>kill -9 of the server in the middle of paying.</summary>
public sealed class KilledPortalTests(PostgresServer server) : IAsyncLifetime
{
    private const int Buyers = 24;

    private static readonly string[] Deliveries = ["Once", "Never", "Thrice", "BeforeReturn"];

    private readonly SmtpSink letters = new();
    private string connectionString = "";

    public async ValueTask InitializeAsync() => connectionString = await server.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await letters.DisposeAsync();
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task Kill_WhileTheBankTakesMoneyAndTellsOfIt_AfterRestartNothingIsLostOrDouble()
    {
        var portal = await Start().WhenReadyAsync();
        var address = portal.Address;
        // the buyers' own services: no jobs and no outbox, so that only the killed portal and its successor finish what was begun
        await using var buyers = TestComposition.Build(
            connectionString, TimeProvider.System, s => s.AddSingleton(Options.Create(new SandboxOptions { BaseAddress = address })));
        var (stage, truth) = (new Stage(buyers.Services), new Truth(buyers.Services));
        var show = await stage.OpenAsync("Під час оплати", quantity: 100);
        var pages = new List<string>();
        for (var i = 0; i < Buyers; i++) pages.Add(await OrderAsync(new Shopper(buyers.Services), show, address));

        var presses = new List<Func<Task<HttpResponseMessage>>>();
        foreach (var (page, i) in pages.Select((p, i) => (p, i))) presses.Add(await Shopper.AtBankAsync(Client(address), page, Deliveries[i % Deliveries.Length]));
        // this one has paid, and the portal will not hear of it
        (await presses[1]()).Dispose();
        var paying = presses.Where((_, i) => i != 1).Select(PressAsync).ToList();
        await Truth.WhenAsync(async () => await truth.ConfirmedOrdersAsync(show) > 0, "the first confirmed order");
        await portal.KillAsync();
        await Task.WhenAll(paying);
        await portal.DisposeAsync();

        var (paid, confirmed) = (await PaidAtBankAsync(stage), await truth.ConfirmedOrdersAsync(show));
        Assert.True(paid > confirmed && confirmed < Buyers, $"It was not the middle: {paid} paid, {confirmed} of {Buyers} confirmed.");

        await using var successor = await Start(address).WhenReadyAsync();
        await PassTimeAsync(stage);
        // who saw the connection break looks at the bank's page again, and pays if it is still open
        foreach (var page in pages) await PressAsync(await Shopper.AtBankAsync(Client(address), page));
        await Truth.WhenAsync(async () => await truth.ConfirmedOrdersAsync(show) == Buyers, $"{Buyers} confirmed orders", 90);
        await Truth.WhenAsync(async () => await SentAsync(stage) >= Buyers, $"{Buyers} letters");

        await truth.AssertSoldAsync(show, Buyers);
        Assert.Equal(Buyers, await stage.UseAsync(db => db.Set<Payment>().CountAsync(p => p.Status == PaymentStatus.Completed)));
        Assert.Equal(Buyers, await stage.UseAsync(db => db.Set<NotificationLog>().CountAsync(n => n.Template == "registration.confirmed")));
        // a letter in the hands of the mail server when the portal died may be handed over again, as the same letter
        await Truth.WhenAsync(async () => await stage.UseAsync(db => db.Set<NotificationLog>().AllAsync(n => n.Status == NotificationStatus.Sent)), "all letters sent");
        var logged = await stage.UseAsync(db => db.Set<NotificationLog>().CountAsync());
        Assert.Equal(logged, letters.Letters.Select(l => l.Mime.Header("Message-ID")).Distinct().Count());
        Assert.Equal(Buyers, letters.Letters.SelectMany(l => l.Recipients).Distinct().Count());
    }

    private PortalProcess Start(Uri? at = null) => PortalProcess.Start(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__ConnectionString"] = connectionString, ["RateLimits__Enabled"] = "false", ["Jobs__CheckinSeconds"] = "1",
            ["Mail__Port"] = $"{letters.Port}", ["Mail__StartTls"] = "false",
        },
        "Testing", at);

    private static async Task<string> OrderAsync(Shopper shopper, Show show, Uri address)
    {
        Assert.True(await shopper.HoldAsync(show.ProductId));
        await shopper.PlaceAsync();
        return await shopper.StartPayingAsync(address);
    }

    private static HttpClient Client(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    private static async Task PressAsync(Func<Task<HttpResponseMessage>> press)
    {
        try
        {
            (await press()).Dispose();
        }
        catch (HttpRequestException)
        {
            // the server died under it
        }
    }

    private static Task<int> PaidAtBankAsync(Stage stage) => stage.UseAsync(db => db.Set<SandboxInvoice>().CountAsync(i => i.State == SandboxState.Paid));

    private static Task<int> SentAsync(Stage stage) => stage.UseAsync(db => db.Set<NotificationLog>().CountAsync(n =>
        n.Template == "registration.confirmed" && n.Status == NotificationStatus.Sent));

    /// <summary>The two minutes until the leases of the dead server end, and until the reconciliation asks the bank.</summary>
    private static async Task PassTimeAsync(Stage stage)
    {
        await stage.UseAsync(db => db.Set<OutboxMessage>().Where(m => m.ProcessedAt == null).ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, DateTimeOffset.UnixEpoch)));
        await stage.UseAsync(db => db.Set<Payment>().Where(p => p.AskAfter != null).ExecuteUpdateAsync(s => s.SetProperty(p => p.AskAfter, DateTimeOffset.UnixEpoch)));
        await stage.RunJobAsync<ReconcilePaymentsJob>();
    }
}
