namespace EventPortal.Registrations.Requests;

/// <summary>[D] status. New → Done | Cancelled, both final.</summary>
public enum EventRequestStatus
{
    New,
    Done,
    Cancelled,
}

/// <summary>[D] registration_status. Pending → Approved | Rejected; Pending or Approved → Cancelled with the request.</summary>
public enum EventRequestDecision
{
    Pending,
    Approved,
    Rejected,
    Cancelled,
}
