namespace EventPortal.Organizations.Members;

/// <summary>[A] OWNER: everything, deletion and roles included. MODERATOR: events, check-in, analytics.</summary>
public enum OrganizationRole
{
    Owner,
    Moderator,
}
