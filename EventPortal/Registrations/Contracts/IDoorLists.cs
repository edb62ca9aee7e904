using EventPortal.Shared.Data;

namespace EventPortal.Registrations.Contracts;

/// <summary>Who is expected at an event and who came, as lists. Keeps the tenant filter on, as <see cref="IDoorPlaces"/>.</summary>
public interface IDoorLists
{
    /// <summary>Confirmed places by name, those who came among them.</summary>
    /// <param name="entries">Into the filter's lesson, where lessons are entered separately: who came is then told by them; null: by the places.</param>
    Task<DoorList> ListAsync(
        AppDbContext db, Guid eventId, DoorListFilter filter, IQueryable<DoorEntry>? entries, int skip, int take, CancellationToken cancellationToken);

    /// <summary>How many are expected and came by ticket type and by lesson, whatever the filter.</summary>
    Task<DoorGroups> GroupAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);
}

/// <param name="Came">True: who came; false: who has not yet; null: both.</param>
/// <param name="Text">Name in any spelling, e-mail, order number or beginning of the code.</param>
public sealed record DoorListFilter(Guid? TicketTypeId = null, Guid? LessonId = null, bool? Came = null, string? Text = null);

/// <summary>Somebody's entry, to be joined in the database.</summary>
public sealed class DoorEntry
{
    public required Guid RegistrationId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <param name="Total">Lines that match, of which these are a page.</param>
public sealed record DoorList(IReadOnlyList<DoorLine> Lines, int Total);

/// <summary>A line of the list; <paramref name="CameAt"/> is null while the person is expected.</summary>
public sealed record DoorLine(DoorPlace Place, DateTimeOffset? CameAt);

/// <summary>Ticket types by their names, lessons by their ids.</summary>
public sealed record DoorGroups(IReadOnlyList<DoorGroup> Tickets, IReadOnlyList<DoorGroup> Lessons);

/// <param name="Title">Of the ticket type; empty for a lesson.</param>
public sealed record DoorGroup(Guid Id, string Title, int Came, int Expected);
