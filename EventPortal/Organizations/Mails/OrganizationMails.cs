using System.Globalization;
using EventPortal.Accounts.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Requests;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;

namespace EventPortal.Organizations.Mails;

/// <summary>The letters of the slice; each is added to the caller's transaction.</summary>
public sealed class OrganizationMails(INotifications notifications, IUserDirectory people, SiteAddress site)
{
    public const string Approved = "organization.approved";
    public const string Rejected = "organization.rejected";
    public const string Transferred = "organization.transferred";
    public const string Invited = "invitation";

    public async Task SendReviewedAsync(AppDbContext db, OrganizationRequest request, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(request.UserId, cancellationToken) is not { Email: { } email } person) return;
        var approved = request.Status is OrganizationRequestStatus.Approved;
        var model = Model(person);
        model["organization"] = request.Name;
        model["comment"] = request.ReviewComment;
        model["link"] = site.Of(approved ? OrganizationsUrls.OwnRequest(request.Id) : OrganizationsUrls.Request);
        notifications.Send(db, new(approved ? Approved : Rejected, To(person, email), model, DedupeKey: $"organization-request:{request.Id}"));
    }

    public async Task SendTransferredAsync(AppDbContext db, Organization organization, Guid formerOwner, CancellationToken cancellationToken)
    {
        var cards = await people.FindAsync([organization.OwnerId, formerOwner], cancellationToken);
        if (cards.GetValueOrDefault(organization.OwnerId) is not { Email: { } email } person) return;
        var model = Model(person);
        model["organization"] = organization.Name;
        model["from"] = cards.GetValueOrDefault(formerOwner)?.FullName;
        model["link"] = site.Of(OrganizationsUrls.Team(organization.Id));
        notifications.Send(db, new(Transferred, To(person, email), model));
    }

    /// <summary>Its link is the credential: the log forgets the text once it is sent.</summary>
    public async Task SendInvitationAsync(AppDbContext db, Invitation invitation, string organization, CancellationToken cancellationToken)
    {
        if (invitation.Email is not { } email) return;
        var inviter = await people.FindAsync(invitation.InvitedBy, cancellationToken);
        var known = await people.FindByEmailAsync(email, cancellationToken);
        // a stranger's language is not known: that of the person who invites
        var culture = known?.Culture ?? CultureInfo.CurrentUICulture.Name;
        notifications.Send(db, new(Invited, new(email, known?.FullName, culture, known?.Id), new Dictionary<string, object?>
        {
            ["name"] = known?.FirstName,
            ["organization"] = organization,
            ["inviter"] = inviter?.FullName,
            ["days"] = Invitation.Lifetime.TotalDays.ToString("0", CultureInfo.InvariantCulture),
            ["link"] = site.Of(OrganizationsUrls.Invitation(invitation.Token)),
        }));
    }

    private static Dictionary<string, object?> Model(UserCard person) => new() { ["name"] = person.FirstName };

    private static Addressee To(UserCard person, string email) => new(email, person.FullName, person.Culture, person.Id);
}
