namespace EventPortal.WaitingRooms.Rooms;

/// <summary>When an event's visitors queue.</summary>
public enum RoomMode
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>While more people are buying than are served at a time.</summary>
    ByLoad,

    /// <summary>Until the organizer ends it.</summary>
    Open,
}
