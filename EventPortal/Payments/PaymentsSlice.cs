using EventPortal.Payments.Callbacks;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Refunds;
using EventPortal.Payments.Returns;
using EventPortal.Payments.Sandbox;
using EventPortal.Payments.Starts;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Invariants;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web;

namespace EventPortal.Payments;

internal static class PaymentsSlice
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new ErrorTextSource("Payments", typeof(PaymentsText)));
        services.AddOptions<PaymentsOptions>().BindConfiguration("Payments").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<PaymentLinks>();
        services.AddSingleton<GatewayCredentials>();
        // also where the sandbox is off: the demo's data are the same everywhere
        services.AddSingleton<SandboxAccounts>();
        services.AddSingleton<GatewayLookup>();
        services.AddScoped<GatewayAccounts>();
        services.AddScoped<PaymentUpdates>();
        services.AddSingleton<PaidQueue>();
        services.AddScoped<PaidDesk>();
        services.AddScoped<PaymentStarts>();
        services.AddSingleton<StartQueues>();
        services.AddScoped<StartDesk>();
        services.AddScoped<ProviderQuestions>();
        services.AddScoped<CallbackReceiver>();
        services.AddScoped<IPayments, PaymentService>();
        services.AddOutboxHandler<SendRefund, SendRefundHandler>("payments.refund");
        services.AddOutboxHandler<WithdrawPayment, WithdrawPaymentHandler>("payments.withdraw");
        services.AddInvariantChecks(PaymentChecks.All());
        services.AddPortalJob<ReconcilePaymentsJob>("payments.reconcile", TimeSpan.FromSeconds(60));
        if (SandboxOptions.IsOn(builder.Configuration, builder.Environment)) services.AddSandbox();
    }

    public static void MapPayments(this WebApplication app)
    {
        app.MapCallbacks();
        app.MapReturns();
        if (!SandboxOptions.IsOn(app.Configuration, app.Environment)) return;
        if (app.Environment.IsProduction()) app.Logger.LogWarning("The sandbox bank is switched on (Payments:Sandbox:Enabled): whoever chooses it pays with test money");
        app.MapSandboxApi();
        app.MapSandboxPages();
    }

    private static void AddSandbox(this IServiceCollection services)
    {
        services.AddOptions<SandboxOptions>().BindConfiguration("Payments:Sandbox");
        services.AddGatewayHttp(SandboxGateway.PortalClient, [SandboxApi.KeyHeader]);
        services.AddGatewayHttp(SandboxGateway.BankClient, [SandboxSignature.SignatureHeader]);
        services.AddSingleton<IPaymentGateway, SandboxGateway>();
        services.AddScoped<SandboxBank>();
        services.AddScoped<SandboxNotifier>();
        services.AddScoped<ITestPayments, TestPayments>();
        services.AddOutboxHandler<SendSandboxCallback, SendSandboxCallbackHandler>("sandbox.callback");
        services.AddOutboxHandler<SettleSandboxInvoice, SettleSandboxInvoiceHandler>("sandbox.settle");
    }
}
