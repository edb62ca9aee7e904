using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using EventPortal.Accounts.Users;
using EventPortal.Organizations;
using EventPortal.Payments;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Sandbox;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace EventPortal.Tests.Payments;

/// <summary>The portal with its test bank, on a real server; what sellers hear is kept in <see cref="Heard"/>.</summary>
public sealed class PaymentsHost(PostgresServer server) : PortalHost(server)
{
    private int orders;

    public ConcurrentQueue<IDomainEvent> Heard { get; } = [];

    internal TroubledGateway Gateway { get; } = new();

    public int HeardOf<TEvent>(Guid payableId)
        where TEvent : IDomainEvent =>
        Heard.OfType<TEvent>().Count(e => PayableOf(e) == payableId);

    public async Task<Guid> NewGatewayAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var now = TimeProvider.System.GetUtcNow();
        var user = User.WithEmail($"owner-{Codes.NewCode()}@example.com".ToLowerInvariant(), "Олена", "Коваль", "uk-UA", now);
        (user.NormalizedUserName, user.NormalizedEmail) = (user.UserName!.ToUpperInvariant(), user.Email!.ToUpperInvariant());
        var organization = Organization.Create(user.Id, "Академія", "academy-" + Codes.NewCode().ToLowerInvariant(), null, now);
        await ReadAsync(async db =>
        {
            db.AddRange(user, organization);
            return await db.SaveChangesAsync();
        });
        return await scope.ServiceProvider.GetRequiredService<ITestPayments>().OfferAsync(organization.Id, organization.Name, default);
    }

    public async Task<PaymentRequest> NewRequestAsync(Guid? gatewayId = null, DateTimeOffset? payUntil = null)
    {
        var id = gatewayId ?? await NewGatewayAsync();
        var gateway = await ReadAsync(db => db.Set<PaymentGateway>().SingleAsync(g => g.Id == id));
        var number = $"OR-201126-{Interlocked.Increment(ref orders):000}";
        return new(
            gateway.OrganizationId, Guid.CreateVersion7(), number, id, new Money(144_100, Currency.Uah), "Граматика англійської мови",
            "payer@example.com", null, "uk-UA", new Uri(Address, $"/orders/{number}?key=a%2Fb").ToString(), payUntil, Codes.NewToken());
    }

    public async Task<PaymentRedirect> StartAsync(PaymentRequest request) => await UseAsync((IPayments p) => p.StartAsync(request, default));

    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>As the outbox and the scheduler call.</summary>
    public async Task AsSystemAsync<TService>(Func<TService, Task> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("test");
        await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task ReconcileAsync() => AsSystemAsync((ReconcilePaymentsJob job) => job.Execute(null!, default).AsTask());

    /// <summary>As if the time to ask the provider had come.</summary>
    public Task MakeDueAsync(Guid paymentId) => ReadAsync(db =>
        db.Set<Payment>().Where(p => p.Id == paymentId).ExecuteUpdateAsync(s => s.SetProperty(p => p.AskAfter, DateTimeOffset.UnixEpoch)));

    public Task<Payment> PaymentAsync(Guid id) => ReadAsync(db => db.Set<Payment>().Include(p => p.Transactions).SingleAsync(p => p.Id == id));

    public Task<SandboxInvoice> InvoiceAsync(string reference) => ReadAsync(db => db.Set<SandboxInvoice>().SingleAsync(i => i.Reference == reference));

    public async Task<SandboxNotice> NoticeAsync(Guid paymentId, string state = "paid", int step = 1)
    {
        var payment = await PaymentAsync(paymentId);
        var invoice = await InvoiceAsync(payment.ProviderReference);
        var merchant = await ReadAsync(db => db.Set<SandboxMerchant>().SingleAsync(m => m.Id == invoice.MerchantId));
        return new($"{invoice.Id:N}-{step}", merchant.Code, invoice.Reference, invoice.Id, state, invoice.AmountMinor, invoice.Currency, 0, "None", null,
            TimeProvider.System.GetUtcNow(), true);
    }

    public async Task<string> SecretAsync(Guid gatewayId)
    {
        var gateway = await ReadAsync(db => db.Set<PaymentGateway>().SingleAsync(g => g.Id == gatewayId));
        return Services.GetRequiredService<GatewayCredentials>().Open(gateway.Credentials)["secret"];
    }

    public async Task<HttpResponseMessage> CallBackAsync(Guid gatewayId, SandboxNotice notice, string? secret = null, TimeSpan age = default) =>
        await SendAsync(gatewayId, Encoding.UTF8.GetBytes(SandboxCallbacks.Body(notice)), secret ?? await SecretAsync(gatewayId), age);

    public async Task<HttpResponseMessage> SendAsync(Guid gatewayId, byte[] body, string secret, TimeSpan age = default, byte[]? overBody = null)
    {
        var timestamp = (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/payments/callback/sandbox/{gatewayId}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SandboxSignature.TimestampHeader, timestamp);
        request.Headers.Add(SandboxSignature.SignatureHeader, SandboxSignature.Sign(secret, timestamp, overBody ?? body));
        return await Client.SendAsync(request);
    }

    /// <summary>Opens the bank's page in a browser without scripts and presses a button.</summary>
    public async Task<HttpResponseMessage> PressAsync(string page, params (string Name, string Value)[] fields)
    {
        var client = NewClient();
        var html = await client.GetStringAsync(page);
        var token = Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return await client.PostAsync(page, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
    }

    public async Task<Payment> WhenAsync(Guid paymentId, Func<Payment, bool> reached)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await PaymentAsync(paymentId) is var payment && reached(payment)) return payment;
            await Task.Delay(50);
        }
        throw new TimeoutException($"The payment stays {(await PaymentAsync(paymentId)).Status}.");
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.RemoveAll<IPaymentGateway>();
        services.AddSingleton<SandboxGateway>();
        services.AddSingleton<IPaymentGateway>(p => Gateway.Around(p.GetRequiredService<SandboxGateway>()));
        // payments alone: sellers have tests of their own
        services.RemoveAll<IHandle<PaymentCompleted>>();
        services.RemoveAll<IHandle<PaymentFailed>>();
        services.RemoveAll<IHandle<PaymentRefunded>>();
        services.AddScoped<IHandle<PaymentCompleted>>(_ => new Listener<PaymentCompleted>(Heard));
        services.AddScoped<IHandle<PaymentFailed>>(_ => new Listener<PaymentFailed>(Heard));
        services.AddScoped<IHandle<PaymentRefunded>>(_ => new Listener<PaymentRefunded>(Heard));
    }

    private static Guid PayableOf(IDomainEvent domainEvent) => domainEvent switch
    {
        PaymentCompleted e => e.PayableId,
        PaymentFailed e => e.PayableId,
        PaymentRefunded e => e.PayableId,
        _ => Guid.Empty,
    };

    private sealed class Listener<TEvent>(ConcurrentQueue<IDomainEvent> heard) : IHandle<TEvent>
        where TEvent : IDomainEvent
    {
        public Task HandleAsync(TEvent domainEvent, AppDbContext db, CancellationToken cancellationToken)
        {
            heard.Enqueue(domainEvent);
            return Task.CompletedTask;
        }
    }
}

[CollectionDefinition(Name)]
public sealed class PaymentsCollection : ICollectionFixture<PaymentsHost>
{
    public const string Name = "Payments";
}
