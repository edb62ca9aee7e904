using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Door;

internal sealed class DoorPlaces(IEventDoors events, IProductTitles titles, IOrderFacts orders) : IDoorPlaces
{
    public async Task<DoorLook> LookAsync(AppDbContext db, Guid eventId, IReadOnlyList<TicketKey?> keys, CancellationToken cancellationToken)
    {
        var looks = await Looks(events.Query(db, eventId), Sought(db, keys), titles.Query(db)).ToListAsync(cancellationToken);
        var found = looks.Where(l => l.Place is not null).ToList();
        var facts = await orders.FindAsync(db, [.. found.Select(l => l.Place!.OrderId).OfType<Guid>().Distinct()], cancellationToken);
        return new(looks.FirstOrDefault()?.Here, [.. keys.Select(key => found.Find(l => Fits(l.Place!, key)) is { } look ? Describe(look.Place!, look.Title ?? "", facts) : null)]);
    }

    private static IQueryable<Look> Looks(IQueryable<DoorEvent> here, IQueryable<Registration> sought, IQueryable<ProductTitle> names) =>
        from e in here
        from r in sought.DefaultIfEmpty()
        from t in names.Where(t => t.Id == r!.TicketTypeId).DefaultIfEmpty()
        select new Look { Here = e, Place = r, Title = t!.Title };

    private static IQueryable<Registration> Sought(AppDbContext db, IReadOnlyList<TicketKey?> keys)
    {
        var secrets = keys.Select(k => k?.Secret).OfType<string>().ToList();
        var codes = keys.Select(k => k?.Code).OfType<string>().ToList();
        var ids = keys.Select(k => k?.RegistrationId).OfType<Guid>().ToList();
        // doors with scanners ask for nothing else
        return codes.Count + ids.Count == 0
            ? db.Registrations.Where(r => secrets.Contains(r.TicketSecret))
            : db.Registrations.Where(r => secrets.Contains(r.TicketSecret) || codes.Contains(r.ConfirmationCode) || ids.Contains(r.Id));
    }

    private static bool Fits(Registration place, TicketKey? key) => key switch
    {
        { Secret: { } secret } => place.TicketSecret == secret,
        { Code: { } code } => place.ConfirmationCode == code,
        { RegistrationId: { } id } => place.Id == id,
        _ => false,
    };

    public Task LockAsync(AppDbContext db, Guid registrationId, CancellationToken cancellationToken) =>
        db.LockRowAsync<Registration>(registrationId, cancellationToken);

    // what was read is at hand, so this asks the database only if it was not
    public async Task EnterAsync(AppDbContext db, Guid registrationId, CancellationToken cancellationToken)
    {
        var found = (await db.Registrations.FindAsync([registrationId], cancellationToken))!;
        if (found.Status is not RegistrationStatus.CheckedIn) found.CheckIn(db.Now);
        // nothing changes, but an entry that is undone at this moment must not take the place back to Confirmed
        else db.Entry(found).Property(r => r.CheckedInAt).IsModified = true;
    }

    public async Task LeaveAsync(AppDbContext db, Guid registrationId, CancellationToken cancellationToken) =>
        (await db.Registrations.SingleAsync(r => r.Id == registrationId, cancellationToken)).UndoCheckIn();

    public async Task<IReadOnlyList<DoorPlace>> SearchAsync(AppDbContext db, Guid eventId, string typed, int most, CancellationToken cancellationToken)
    {
        var text = typed.Trim();
        if (text.Length < 2) return [];
        var ids = await FindDirectlyAsync(db, eventId, text, most, cancellationToken);
        // Spelled in another script: the names of this one event are compared here, only when nothing was found as typed.
        if (ids.Count == 0) ids = await FindBySoundAsync(db, eventId, text, most, cancellationToken);
        var found = await FindAsync(db, eventId, ids, cancellationToken);
        return [.. ids.Select(id => found[id])];
    }

    public async Task<IReadOnlyDictionary<Guid, DoorPlace>> FindAsync(
        AppDbContext db, Guid eventId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var registrations = await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId && ids.Contains(r.Id)).ToListAsync(cancellationToken);
        return (await DescribeAsync(db, registrations, cancellationToken)).ToDictionary(p => p.Id);
    }

    public async Task<DoorCounts> CountAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken)
    {
        var counts = await db.Registrations.Where(r => r.EventId == eventId)
            .Where(r => r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn)
            .GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new(counts.Where(c => c.Key is RegistrationStatus.CheckedIn).Sum(c => c.Count), counts.Sum(c => c.Count));
    }

    public Task<int> CountExpectedAsync(AppDbContext db, Guid eventId, Guid lessonId, CancellationToken cancellationToken) => db.Registrations
        .Where(r => r.EventId == eventId && (r.LessonId == null || r.LessonId == lessonId))
        .CountAsync(r => r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn, cancellationToken);

    private async Task<List<Guid>> FindDirectlyAsync(AppDbContext db, Guid eventId, string text, int most, CancellationToken cancellationToken)
    {
        var (lower, code) = (text.ToLowerInvariant(), Codes.Normalize(text));
        var ordered = code.Length < 3 ? [] : await orders.FindByNumberAsync(db, text.ToUpperInvariant(), cancellationToken);
#pragma warning disable CA1304, CA1311, CA1862 // lower() of the database
        return await Listed(db, eventId)
            .Where(r => (r.Person.LastName + " " + r.Person.FirstName).ToLower().StartsWith(lower)
                || (r.Person.FirstName + " " + r.Person.LastName).ToLower().StartsWith(lower)
                || (r.ParticipantKey != null && r.ParticipantKey.StartsWith(lower))
                || r.ConfirmationCode.StartsWith(code)
                || (r.OrderId != null && ordered.Contains(r.OrderId.Value)))
            .OrderBy(r => r.Person.LastName).ThenBy(r => r.Person.FirstName).ThenBy(r => r.Id)
            .Select(r => r.Id).Take(most).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static async Task<List<Guid>> FindBySoundAsync(AppDbContext db, Guid eventId, string text, int most, CancellationToken cancellationToken)
    {
        var folded = NameFold.Of(text);
        if (folded.Length < 2) return [];
        var names = await Listed(db, eventId).OrderBy(r => r.Person.LastName).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.Person.FirstName, r.Person.LastName }).ToListAsync(cancellationToken);
        return [.. names.Where(n => NameFold.Matches(NameFold.Of($"{n.FirstName} {n.LastName}"), folded)).Take(most).Select(n => n.Id)];
    }

    private static IQueryable<Registration> Listed(AppDbContext db, Guid eventId) =>
        db.Registrations.AsNoTracking().Where(r => r.EventId == eventId && r.Status != RegistrationStatus.Expired);

    private async Task<List<DoorPlace>> DescribeAsync(AppDbContext db, List<Registration> registrations, CancellationToken cancellationToken)
    {
        var names = await titles.FindAsync(db, [.. registrations.Select(r => r.TicketTypeId).Distinct()], cancellationToken);
        var facts = await orders.FindAsync(db, [.. registrations.Select(r => r.OrderId).OfType<Guid>().Distinct()], cancellationToken);
        return [.. registrations.Select(r => Describe(r, names.GetValueOrDefault(r.TicketTypeId, ""), facts))];
    }

    private static DoorPlace Describe(Registration r, string title, IReadOnlyDictionary<Guid, OrderFacts>? facts) => new(
        r.Id, r.OrganizationId, r.EventId, r.LessonId, r.Status, r.ConfirmationCode, r.Person.FullName, r.Person.Email, title, r.CustomFields,
        r.OrderId is { } o ? facts?.GetValueOrDefault(o) : null, r.CancelledAt)
    { ExpiresAt = r.ExpiresAt };

    private sealed record Look
    {
        public required DoorEvent Here { get; init; }

        public Registration? Place { get; init; }

        public string? Title { get; init; }
    }
}
