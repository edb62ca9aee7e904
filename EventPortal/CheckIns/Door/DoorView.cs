namespace EventPortal.CheckIns.Door;

/// <summary>What stands under the input of a door.</summary>
internal enum DoorView
{
    Scan,
    Recent,
}
