namespace EventPortal.Sales.Holds;

/// <summary>Held → Converted (ordered) | Released (given up) | Expired (time ran out); the last three are final.</summary>
public enum ReservationStatus
{
    Held,
    Converted,
    Released,
    Expired,
}
