namespace EventPortal.CheckIns;

/// <summary>Result of a scan; each has its own sentence, shape, colour and sound at the door.</summary>
public enum CheckInOutcome
{
    Ok,

    /// <summary>Came before: when and by whom is told.</summary>
    AlreadyCheckedIn,
    NotPaid,
    BalanceDue,
    Cancelled,
    Expired,
    WrongEvent,
    Unknown,
    NotYetValid,
    NoLongerValid,
}
