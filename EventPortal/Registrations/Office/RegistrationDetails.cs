using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Grid;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>Everything about one registration, for its drawer.</summary>
public sealed record RegistrationDetails
{
    public required RegistrationRow Row { get; init; }

    public required EventSummary Event { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public string? CancellationReason { get; init; }

    /// <summary>Where its ticket is; null: it has none.</summary>
    public string? TicketUrl { get; init; }

    /// <summary>What was paid for it; null: not yet.</summary>
    public Money? Price { get; init; }

    public required IReadOnlyList<OfficePayment> Payments { get; init; }

    public required IReadOnlyList<HistoryLine> History { get; init; }

    public bool IsValid => Row.Status is RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn;

    public bool Waits => Row.Status is RegistrationStatus.Reserved or RegistrationStatus.Pending;

    public bool CanBeCancelled => Waits || Row.Status is RegistrationStatus.Confirmed;

    public bool CanBeEdited => IsValid || Waits;

    public LessonSummary? Run => Event.Lessons.FirstOrDefault(l => l.Id == Row.LessonId);
}

/// <summary>Reads them; another organization's registration is not found.</summary>
public sealed class RegistrationDesk(
    IDbContextFactory<AppDbContext> contexts, RegistrationRows rows, RegistrationHistory history, IPlaceOffice places, IEventDirectory events)
{
    public async Task<RegistrationDetails?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the tenant filter decides
        if (await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } place) return null;
        var row = (await rows.OfAsync(db, [id], cancellationToken))[0];
        var prices = place.OrderId is { } order ? await places.PricesAsync(db, [order], cancellationToken) : null;
        return new()
        {
            Row = row, Event = (await events.FindAsync([place.EventId], cancellationToken))[place.EventId], Answers = place.CustomFields,
            ConfirmedAt = place.ConfirmedAt, CancelledAt = place.CancelledAt, CancellationReason = place.CancellationReason,
            TicketUrl = place.Status is RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn ? RegistrationsUrls.Ticket(place.TicketSecret) : null,
            Price = prices is not null && prices.TryGetValue(id, out var price) ? price : null,
            Payments = place.OrderId is { } paid ? await places.PaymentsAsync(paid, cancellationToken) : [],
            History = await history.OfAsync(db, place, cancellationToken),
        };
    }
}
