using EventPortal.Catalog.Dictionaries;

namespace EventPortal.Catalog.Events;

/// <summary>All that its organizers say of an event in the editor; checked, and changed as one.</summary>
public sealed record EventEdit
{
    public required string Slug { get; init; }

    public required EventContent Content { get; init; }

    public required EventSchedule Schedule { get; init; }

    public required EventSettings Settings { get; init; }

    public ParticipantsVisibility ParticipantsVisibility { get; init; }

    public bool RegistrationCompleted { get; init; }

    public bool Hide { get; init; }

    public Guid? EventTypeId { get; init; }

    public Guid? LevelId { get; init; }

    public Guid? SectorId { get; init; }

    public Guid? BudgetEducationId { get; init; }

    public Guid? CertificateExamId { get; init; }

    public IReadOnlyList<EventDirection> Directions { get; init; } = [];

    public IReadOnlyCollection<Guid> Groups { get; init; } = [];

    /// <summary>Of the event's speakers, for the search.</summary>
    public IReadOnlyList<string> SpeakerNames { get; init; } = [];
}
