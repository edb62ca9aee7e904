using EventPortal.Catalog.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Changes;
using EventPortal.Registrations.Components;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Door;
using EventPortal.Registrations.Lookup;
using EventPortal.Registrations.Office;
using EventPortal.Registrations.Participants;
using EventPortal.Registrations.Tickets;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Invariants;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Registrations;

internal static class RegistrationsSlice
{
    public static void AddRegistrations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IRegistrations, OrderPlaces>();
        services.AddSingleton<ICatalogUses, RegistrationUses>();
        services.AddScoped<IHandle<AnswersGiven>, KeepFilesWhenAnswersGiven>();
        services.AddScoped<IDoorPlaces, DoorPlaces>();
        services.AddScoped<IDoorLists, DoorLists>();
        services.AddSingleton(new ErrorTextSource("Registrations", typeof(RegistrationsText)));
        services.AddInvariantChecks(RegistrationChecks.All());
        services.AddScoped<ParticipantList>();
        services.AddSingleton(SlotPart.Of<EventParticipants>(SlotNames.EventParticipants));
        services.AddTickets();
        services.AddLetters();
        services.AddEventChanges();
        services.AddRegistrationOffice();
        services.AddSingleton(new NavItem(NavArea.HeaderIcon, "ticket", typeof(RegistrationsText), "Mine.Title", _ => RegistrationsUrls.MyTickets, Order: 10));
        services.AddSingleton(new NavItem(NavArea.Account, "ticket", typeof(RegistrationsText), "Mine.Title", _ => RegistrationsUrls.MyTickets, Order: 10));
        services.AddSingleton(new NavItem(
            NavArea.FooterParticipants, "search", typeof(RegistrationsText), "Find.Title", _ => RegistrationsUrls.Find, Order: 30));
    }

    public static void MapRegistrations(this WebApplication app)
    {
        app.MapTickets();
        app.MapRegistrationFile();
    }

    private static void AddTickets(this IServiceCollection services)
    {
        services.AddScoped<TicketQueries>();
        services.AddScoped<TicketOfLetter>();
        services.AddScoped<TicketPapers>();
        services.AddScoped<ITicketFiles>(p => p.GetRequiredService<TicketPapers>());
        services.AddScoped<TicketCancelling>();
        services.AddScoped<TicketResending>();
        services.AddScoped<ITicketLetters>(p => p.GetRequiredService<TicketResending>());
        services.AddSingleton<TicketCalendar>();
        services.AddScoped<IAttachmentSource, TicketAttachments>();
        services.AddScoped<IAttachmentSource, CalendarAttachments>();
    }

    private static void AddLetters(this IServiceCollection services)
    {
        services.AddMailTemplates(typeof(RegistrationsSlice), TicketMails.Confirmed, TicketMails.Cancelled, TicketMails.Expired);
        // its links are tickets of people who may not have asked
        services.AddSecretMailTemplates(typeof(RegistrationsSlice), TicketMails.Links);
        services.AddSingleton<TicketMails>();
        services.AddScoped<IHandle<RegistrationConfirmed>, SendTicketWhenRegistrationConfirmed>();
        services.AddScoped<IHandle<RegistrationNamed>, SendTicketWhenRegistrationNamed>();
        services.AddScoped<IHandle<RegistrationCancelled>, TellHolderWhenRegistrationCancelled>();
        services.AddScoped<IHandle<RegistrationExpired>, TellCustomerWhenRegistrationExpired>();
        services.AddOutboxHandler<TicketLetter, TicketLetterHandler>(TicketLetterHandler.Name);
        services.AddScoped<TicketLookup>();
        services.AddOutboxHandler<TicketsSought, TicketsSoughtHandler>(TicketsSoughtHandler.Name);
    }
}
