namespace EventPortal.CheckIns;

/// <summary>Result of a scan; each has its own sentence, shape, colour and sound at the door.</summary>
public enum CheckInOutcome
{
    Ok,

    /// <summary>Came before: when and by whom is told.</summary>
    AlreadyCheckedIn,
    NotPaid,

    /// <summary>Not paid yet, and the place is held until a moment that is told.</summary>
    Waiting,
    BalanceDue,
    Cancelled,
    Expired,
    WrongEvent,

    /// <summary>Of this event, but for another lesson of it.</summary>
    WrongLesson,
    Unknown,
    NotYetValid,
    NoLongerValid,
}
