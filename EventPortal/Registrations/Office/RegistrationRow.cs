using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Office;

/// <summary>A registration in the organizer's list.</summary>
public sealed record RegistrationRow
{
    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid TicketTypeId { get; init; }

    public Guid? LessonId { get; init; }

    public Guid? OrderId { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required string Code { get; init; }

    public required Person Person { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? CheckedInAt { get; init; }

    public CrmSyncState Crm { get; init; }

    public string TicketTitle { get; init; } = "";

    public string EventTitle { get; init; } = "";

    public string Area { get; init; } = "";

    public OrderFacts? Order { get; init; }

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Family name first, as lists are sorted.</summary>
    public string Name => $"{Person.LastName} {Person.FirstName}".Trim();

    public string CodeInGroups => $"{Code[..4]} {Code[4..]}";
}
