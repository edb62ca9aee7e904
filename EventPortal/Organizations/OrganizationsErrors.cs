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
    public static readonly DomainError AlreadyBlocked = new("Organizations.AlreadyBlocked");
    public static readonly DomainError NotBlocked = new("Organizations.NotBlocked");
    public static readonly DomainError ReasonNeeded = new("Organizations.ReasonNeeded");
    public static readonly DomainError Unknown = new("Organizations.Unknown");
    public static readonly DomainError NotYourOrganization = new("Organizations.NotYourOrganization");
    public static readonly DomainError OwnerOnly = new("Organizations.OwnerOnly");
    public static readonly DomainError OwnerStays = new("Organizations.OwnerStays");
    public static readonly DomainError SlugTaken = new("Organizations.SlugTaken");
    public static readonly DomainError DescriptionInvalid = new("Organizations.DescriptionInvalid");
    public static readonly DomainError GroupDescriptionInvalid = new("Organizations.GroupDescriptionInvalid");
    public static readonly DomainError NotApproved = new("Organizations.NotApproved");
    public static readonly DomainError AlreadyCreated = new("Organizations.AlreadyCreated");
    public static readonly DomainError TooManyRequests = new("Organizations.TooManyRequests");
    public static readonly DomainError RequestUnknown = new("Organizations.RequestUnknown");
    public static readonly DomainError ConfirmationDiffers = new("Organizations.ConfirmationDiffers");
    public static readonly DomainError MemberUnknown = new("Organizations.MemberUnknown");
    public static readonly DomainError AlreadyInTeam = new("Organizations.AlreadyInTeam");
    public static readonly DomainError AlreadyInvited = new("Organizations.AlreadyInvited");
    public static readonly DomainError TooManyInvitations = new("Organizations.TooManyInvitations");
    public static readonly DomainError InvitationUnknown = new("Organizations.InvitationUnknown");
    public static readonly DomainError InvitationUsed = new("Organizations.InvitationUsed");
    public static readonly DomainError InvitationRevoked = new("Organizations.InvitationRevoked");
    public static readonly DomainError InvitationExpired = new("Organizations.InvitationExpired");
    public static readonly DomainError GroupUnknown = new("Organizations.GroupUnknown");
    public static readonly DomainError TooManyGroups = new("Organizations.TooManyGroups");
    public static readonly DomainError OwnsOrganization = new("Organizations.OwnsOrganization");
    public static readonly DomainError CommentTooLong = new("Organizations.CommentTooLong");
}
