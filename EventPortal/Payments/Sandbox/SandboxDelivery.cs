namespace EventPortal.Payments.Sandbox;

/// <summary>How the test bank tells the merchant: as real ones do on a good day, and on their bad ones.</summary>
public enum SandboxDelivery
{
    /// <summary>At once, beside the payer's way back.</summary>
    Once,

    /// <summary>Before the payer is sent back.</summary>
    BeforeReturn,

    /// <summary>Half a minute after.</summary>
    Late,

    /// <summary>Three times the same.</summary>
    Thrice,

    /// <summary>Never: only asking helps.</summary>
    Never,

    /// <summary>"Paid", and then the older "processing".</summary>
    OutOfOrder,

    /// <summary>By somebody who does not have the key, and only so.</summary>
    Forged,

    /// <summary>Genuine, with another amount than was asked for.</summary>
    WrongAmount,
}
