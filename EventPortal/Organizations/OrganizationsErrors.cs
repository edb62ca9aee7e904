using EventPortal.Shared.Domain;

namespace EventPortal.Organizations;

public static class OrganizationsErrors
{
    public static readonly DomainError NameInvalid = new("Organizations.NameInvalid");
    public static readonly DomainError SlugInvalid = new("Organizations.SlugInvalid");
    public static readonly DomainError AlreadyDeleted = new("Organizations.AlreadyDeleted");
    public static readonly DomainError AlreadyMember = new("Organizations.AlreadyMember");
    public static readonly DomainError NotMember = new("Organizations.NotMember");
    public static readonly DomainError AlreadyReviewed = new("Organizations.AlreadyReviewed");
    public static readonly DomainError RejectionNeedsComment = new("Organizations.RejectionNeedsComment");
}
