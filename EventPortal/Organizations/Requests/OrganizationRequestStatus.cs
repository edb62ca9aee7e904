namespace EventPortal.Organizations.Requests;

/// <summary>Pending → Approved | Rejected, both final.</summary>
public enum OrganizationRequestStatus
{
    Pending,
    Approved,
    Rejected,
}
