using EventPortal.Accounts.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Organizations.Access;
using EventPortal.Organizations.Admin;
using EventPortal.Organizations.Components;
using EventPortal.Organizations.Contracts;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Mails;
using EventPortal.Organizations.Members;
using EventPortal.Organizations.Requests;
using EventPortal.Organizations.Settings;
using EventPortal.Organizations.Slugs;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Organizations;

/// <summary>Who may run events: requests, organizations, their teams and groups.</summary>
internal static class OrganizationsSlice
{
    public static void AddOrganizations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<IOrganizations, OrganizationQueries>();
        services.AddScoped<IOrganizationLogos, OrganizationLogos>();
        services.AddOrganizationAccess();
        services.AddScoped<IOrganizationGroups, OrganizationGroups>();
        services.AddOrganizationAdministration();
        services.AddScoped<IRouteOrganization, GroupRoute>();
        services.AddScoped<SlugQueries>();
        services.AddScoped<RequestService>();
        services.AddScoped<ReviewService>();
        services.AddScoped<TeamService>();
        services.AddScoped<InvitationService>();
        services.AddScoped<InvitationAcceptance>();
        services.AddScoped<GroupService>();
        services.AddScoped<GroupJoining>();
        services.AddScoped<SettingsService>();
        services.AddScoped<OrganizationMails>();
        services.AddSingleton<OrganizerHome>();
        services.AddScoped<IHandle<OrganizationRequestReviewed>, TellRequesterWhenOrganizationRequestReviewed>();
        services.AddScoped<IAccountDeletionEffect, EndMembershipsWithAccount>();
        services.AddScoped<IPersonalDataSource, OrganizationsInPersonalData>();
        services.AddMailTemplates(typeof(OrganizationsSlice), OrganizationMails.Approved, OrganizationMails.Rejected, OrganizationMails.Transferred);
        services.AddSecretMailTemplates(typeof(OrganizationsSlice), OrganizationMails.Invited);
        services.AddSingleton(new ErrorTextSource("Organizations", typeof(OrganizationsText)));
        services.AddLinks();
    }

    private static void AddLinks(this IServiceCollection services)
    {
        var text = typeof(OrganizationsText);
        services.AddSingleton(new NavItem(NavArea.User, "home", text, "Start.Nav", _ => OrganizationsUrls.Start, Order: -10));
        services.AddSingleton(new NavItem(NavArea.FooterOrganizers, "home", text, "Start.Footer", _ => OrganizationsUrls.Start));
        services.AddSingleton(new NavItem(NavArea.Account, "users", text, "MyGroups.Title", _ => OrganizationsUrls.MyGroups, Order: 90));
        services.AddSingleton(new NavItem(
            NavArea.Organizer, "users", text, "Team.Nav", id => OrganizationsUrls.Team(id ?? Guid.Empty), 20, NavSection.Organization));
        services.AddSingleton(new NavItem(
            NavArea.Organizer, "settings", text, "Settings.Title", id => OrganizationsUrls.Settings(id ?? Guid.Empty), 40, NavSection.Organization));
        services.AddSingleton(new NavItem(
            NavArea.Platform, "flag", text, "Review.Nav", _ => OrganizationsUrls.Requests, 10, Policy: AccountPolicies.Admin, Badge: typeof(WaitingRequests)));
        services.AddSingleton(SlotPart.Of<OrganizationSwitcher>(SlotNames.OfficeOrganization));
    }
}
