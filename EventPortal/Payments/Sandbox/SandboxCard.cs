using EventPortal.Payments.Gateways;

namespace EventPortal.Payments.Sandbox;

/// <summary>A card of the test bank: its number decides how the payment ends.</summary>
internal sealed record SandboxCard(string Number, DeclineReason Outcome)
{
    public static IReadOnlyList<SandboxCard> All { get; } =
    [
        new("4242 4242 4242 4242", DeclineReason.None),
        new("4000 0000 0000 9995", DeclineReason.InsufficientFunds),
        new("4000 0000 0000 3063", DeclineReason.ThreeDSecure),
    ];

    public string Last4 => Number[^4..];

    public string Mask => "**** " + Last4;

    public static SandboxCard Find(string last4) => All.FirstOrDefault(c => c.Last4 == last4) ?? All[0];
}
