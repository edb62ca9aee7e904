namespace EventPortal.Catalog.Contracts;

/// <summary>How an event takes people in; units as in the names.</summary>
public sealed record EventRules
{
    /// <summary>Visible only to members of its groups and of its organization.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Closed by hand.</summary>
    public bool RegistrationClosed { get; init; }

    public bool ApprovalRequired { get; init; }

    public bool PriceAfterApproval { get; init; }

    /// <summary>Null: a participant may not cancel by themselves.</summary>
    public int? CancelByParticipantHours { get; init; }

    public int UnpaidLifetimeMinutes { get; init; }

    public int HoldMinutes { get; init; }

    public IReadOnlyList<int> ReminderHours { get; init; } = [];

    public int JoinLinkReleaseHours { get; init; }

    public bool LessonsAreAlternatives { get; init; }

    /// <summary>Each lesson has its own entries at the door.</summary>
    public bool LessonsEnteredSeparately { get; init; }

    /// <summary>Participants see the list by ticket type.</summary>
    public bool ParticipantsAreOpen { get; init; }

    /// <summary>How to get there: a line on the ticket.</summary>
    public string? DirectionsNote { get; init; }

    /// <summary>How to enter: a line on the ticket.</summary>
    public string? EntryNote { get; init; }

    /// <summary>What to take along: a line on the ticket.</summary>
    public string? BringNote { get; init; }
}
