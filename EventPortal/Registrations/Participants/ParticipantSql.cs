using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;

namespace EventPortal.Registrations.Participants;

/// <summary>The queries of the participants' list, over the index of event and state. Readers are of no tenant: their own place is what opens the list.</summary>
internal static class ParticipantSql
{
    /// <param name="verifiedEmail">Places named to this address are the reader's too; null: it is not proven.</param>
    public static IQueryable<Registration> Own(AppDbContext db, Guid eventId, Guid userId, string? verifiedEmail) =>
        Valid(db, eventId).Where(r => r.UserId == userId || (verifiedEmail != null && r.ParticipantKey == verifiedEmail));

    public static IQueryable<TypeCount> Counts(AppDbContext db, Guid eventId) => Valid(db, eventId)
        .GroupBy(r => r.TicketTypeId)
        .Select(g => new TypeCount(g.Key, g.Count(), g.Count(r => !r.IsUnlisted && r.Person.FirstName != "")));

    /// <summary>Who may be named: by ticket type, then by name.</summary>
    public static IQueryable<Named> Names(AppDbContext db, Guid eventId) => Valid(db, eventId)
        .Where(r => !r.IsUnlisted && r.Person.FirstName != "")
        .OrderBy(r => r.TicketTypeId).ThenBy(r => r.Person.LastName).ThenBy(r => r.Person.FirstName).ThenBy(r => r.Id)
        .Select(r => new Named(r.TicketTypeId, r.Person.FirstName, r.Person.LastName));

    private static IQueryable<Registration> Valid(AppDbContext db, Guid eventId) => db.Registrations.AcrossTenants()
        .Where(r => r.EventId == eventId && (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn));

    /// <param name="All">With a valid place, those who are not named among them.</param>
    internal sealed record TypeCount(Guid TicketTypeId, int All, int Named);

    internal sealed record Named(Guid TicketTypeId, string FirstName, string LastName);
}
