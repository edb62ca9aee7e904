using EventPortal.Catalog.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Changes;

/// <summary>What organizers' changes of an event mean to those who have places.</summary>
internal static class EventChangesSetup
{
    public static void AddEventChanges(this IServiceCollection services)
    {
        services.AddSingleton<IEventPeople, EventPeopleOfRegistrations>();
        services.AddMailTemplates(typeof(RegistrationsSlice), TicketMails.Changed, TicketMails.LessonMoved);
        services.AddScoped<IHandle<EventRescheduled>, TellParticipantsWhenEventRescheduled>();
        services.AddOutboxHandler<EventChangedLetters, EventChangedLettersHandler>("registrations.event-changed");
        services.AddOutboxHandler<EventChangedLetter, EventChangedLetterHandler>("registrations.event-changed-letter");
        services.AddScoped<IHandle<LessonRescheduled>, TellParticipantsWhenLessonRescheduled>();
        services.AddOutboxHandler<LessonMovedLetters, LessonMovedLettersHandler>("registrations.lesson-moved");
        services.AddOutboxHandler<LessonMovedLetter, LessonMovedLetterHandler>("registrations.lesson-moved-letter");
    }
}
