using EventPortal.Payments.Gateways;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Payments.Sandbox;

/// <summary>The test bank's page: pay, decline, pay later, leave. Without scripts.</summary>
public sealed partial class SandboxPage(TimeProvider time)
{
    private static readonly DeclineReason[] Reasons = [DeclineReason.InsufficientFunds, DeclineReason.ThreeDSecure, DeclineReason.Declined];

    [Parameter, EditorRequired]
    public required SandboxInvoice Invoice { get; set; }

    [Parameter, EditorRequired]
    public required SandboxMerchant Merchant { get; set; }

    [Parameter, EditorRequired]
    public required string Language { get; set; }

    private bool IsOpen => Invoice.IsOpen(time.GetUtcNow());

    private string Heading => IsOpen ? Loc["Sandbox.Heading"] : Loc["Sandbox.State." + (Invoice.State is SandboxState.Open ? "Expired" : Invoice.State)];

    private string StateText => Invoice.State switch
    {
        SandboxState.PutOff => Loc["Sandbox.StateText.PutOff", Invoice.PaysAt!.Value.UtcDateTime.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)],
        SandboxState.Declined => Loc["Reason." + Invoice.Reason],
        SandboxState.Paid => Loc["Sandbox.StateText.Paid", MoneyFormat.Text(System.Globalization.CultureInfo.CurrentCulture, Invoice.Amount), Invoice.CardMask ?? ""],
        _ => Loc["Sandbox.StateText.Expired"],
    };

    private string LanguageUrl(string code) => $"/culture/set?culture={code}&returnUrl={Uri.EscapeDataString(SandboxPages.Path(Invoice.Token))}";
}
