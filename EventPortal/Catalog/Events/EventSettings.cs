namespace EventPortal.Catalog.Events;

/// <summary>[A] settings of an event; stored as JSON.</summary>
public sealed record EventSettings
{
    /// <summary>Places are given only after the organizer approved an application.</summary>
    public bool ApprovalRequired { get; init; }

    /// <summary>No price is shown before approval.</summary>
    public bool PriceAfterApproval { get; init; }

    /// <summary>Hours before the start until which a participant may cancel by themselves; null: never.</summary>
    public int? CancelByParticipantHours { get; init; } = 48;

    /// <summary>Minutes that an unpaid order without a reservation timer lives.</summary>
    public int UnpaidLifetimeMinutes { get; init; } = 60;

    /// <summary>Minutes that the cart holds a place.</summary>
    public int HoldMinutes { get; init; } = 15;

    /// <summary>Reminders: hours before the start.</summary>
    public List<int> ReminderHours { get; init; } = [24];

    /// <summary>Hours before the start from which the personal join link is shown.</summary>
    public int JoinLinkReleaseHours { get; init; } = 24;

    /// <summary>The certificate needs a passed test besides attendance; which one: <see cref="Event.CertificateExamId"/>.</summary>
    public bool CertificateTest { get; init; }

    /// <summary>Participants pick one of the lessons (alternative runs) instead of attending all.</summary>
    public bool LessonsAreAlternatives { get; init; }

    /// <summary>The door lets people into each lesson by itself; whoever came to one has come to the event.</summary>
    public bool LessonsEnteredSeparately { get; init; }

    /// <summary>How to get there, what to take along: lines on the ticket.</summary>
    public string? DirectionsNote { get; init; }

    public string? EntryNote { get; init; }

    public string? BringNote { get; init; }
}
