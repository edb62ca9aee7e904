namespace EventPortal.Registrations.Contracts;

/// <summary>
/// [A] state of a registration.
/// <list type="table">
/// <item>Reserved (timer) → Confirmed | Expired | Cancelled</item>
/// <item>Pending (no timer) → Confirmed | Cancelled</item>
/// <item>Confirmed → CheckedIn | Cancelled (refund)</item>
/// <item>CheckedIn → Confirmed (check-in undone)</item>
/// <item>Cancelled, Expired: final</item>
/// </list>
/// </summary>
public enum RegistrationStatus
{
    Reserved,
    Pending,
    Confirmed,
    CheckedIn,
    Cancelled,
    Expired,
}
