using EventPortal.Notifications.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Office.Components;
using EventPortal.Registrations.Requests;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Registrations.Office;

/// <summary>What the organizer's lists of people need.</summary>
internal static class OfficeSetup
{
    public static void AddRegistrationOffice(this IServiceCollection services)
    {
        services.AddScoped<RegistrationRows>();
        services.AddScoped<RegistrationGrid>();
        services.AddScoped<RegistrationColumns>();
        services.AddScoped<RegistrationHistory>();
        services.AddScoped<RegistrationDesk>();
        services.AddScoped<RegistrationEditing>();
        services.AddScoped<RegistrationBulk>();
        services.AddScoped<BulkPlanning>();
        services.AddScoped<OfficeChoices>();
        services.AddScoped<OfficeTags>();
        services.AddScoped<IHandle<RegistrationMoved>, SendTicketWhenRegistrationMoved>();
        services.AddScoped<ApplicationDesk>();
        services.AddScoped<IApplications, Applications>();
        services.AddScoped<IHandle<EventRequestApproved>, TellApplicantWhenEventRequestApproved>();
        services.AddScoped<IHandle<EventRequestRejected>, TellApplicantWhenEventRequestRejected>();
        services.AddMailTemplates(typeof(RegistrationsSlice), ApplicationLetterHandler.Rejected);
        // its link is a place for whoever has it
        services.AddSecretMailTemplates(typeof(RegistrationsSlice), ApplicationLetterHandler.Approved);
        services.AddOutboxHandler<ApplicationLetter, ApplicationLetterHandler>(ApplicationLetterHandler.Name);
        services.AddSingleton(new NavItem(
            NavArea.Organizer, "list", typeof(OfficeText), "Applications", id => RegistrationsUrls.Applications(id ?? default), Order: 30, Badge: typeof(WaitingApplications)));
        services.AddSingleton(new EventTab(typeof(OfficeText), "Applications", RegistrationsUrls.ApplicationsOfEvent, Order: 55));
        services.AddSingleton(new NavItem(
            NavArea.Organizer, "users", typeof(OfficeText), "Registrations", id => RegistrationsUrls.Office(id ?? default), Order: 20));
        services.AddSingleton(new EventTab(typeof(OfficeText), "Registrations", RegistrationsUrls.OfficeOfEvent, Order: 50));
    }
}
