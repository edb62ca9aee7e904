namespace EventPortal.WaitingRooms.Places;

/// <summary>Where a visitor stands before an event's sale.</summary>
public enum RoomPhase
{
    /// <summary>No room is open: everybody may buy.</summary>
    Free,

    /// <summary>A room is open and this visitor has no place in it.</summary>
    Outside,

    /// <summary>The sale has not begun; the order is drawn when it does.</summary>
    Gathering,
    Waiting,

    /// <summary>Holds a pass.</summary>
    Inside,

    /// <summary>The pass ended, or was used up by an order.</summary>
    PassEnded,
}
