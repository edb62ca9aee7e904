namespace EventPortal.WaitingRooms;

/// <summary>Marks the texts of the slice (WaitingRoomsText.resx).</summary>
public sealed class WaitingRoomsText;
