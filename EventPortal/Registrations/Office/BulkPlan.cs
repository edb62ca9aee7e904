using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Office;

/// <summary>What can be done with many registrations at once.</summary>
public enum BulkAction
{
    /// <summary>The payment link once more, one letter an order.</summary>
    Remind,
    Cancel,

    /// <summary>The ticket once more.</summary>
    Resend,
    Tag,

    /// <summary>To another ticket type or run.</summary>
    Move,
}

/// <summary>An action with what it needs.</summary>
public sealed record BulkOrder(BulkAction Action)
{
    /// <summary>Of <see cref="BulkAction.Cancel"/>: the participant reads it.</summary>
    public string? Reason { get; init; }

    public string? Tag { get; init; }

    public Guid? TicketTypeId { get; init; }

    public Guid? LessonId { get; init; }
}

/// <summary>What an action would do: nothing of it is done yet.</summary>
/// <param name="Steps">Done one after another, each in a transaction of its own.</param>
/// <param name="Wont">Why the others stay as they are.</param>
/// <param name="Returned">Money that would go back, by currency.</param>
public sealed record BulkPlan(BulkOrder Order, IReadOnlyList<BulkStep> Steps, IReadOnlyList<BulkRefusal> Wont, IReadOnlyList<Money> Returned)
{
    /// <summary>Registrations that would change.</summary>
    public int Will => Steps.Sum(s => s.Registrations.Count);

    public int Refused => Wont.Sum(w => w.Count);
}

/// <summary>Registrations that change together: places of one order when it is cancelled or reminded, else one.</summary>
public sealed record BulkStep(Guid? OrderId, IReadOnlyList<Guid> Registrations);

/// <summary>Registrations that stay as they are for one reason.</summary>
/// <param name="Why">Key of OfficeText, or a text already.</param>
/// <param name="Names">A few of them.</param>
public sealed record BulkRefusal(string Why, int Count, IReadOnlyList<string> Names);

/// <summary>How far an action is.</summary>
public sealed record BulkProgress(int Done, int Of, IReadOnlyList<BulkRefusal> Failed);

/// <summary>A registration as an action looks at it.</summary>
internal sealed record BulkRow(Guid Id, Guid EventId, Guid TicketTypeId, Guid? LessonId, Guid? OrderId, RegistrationStatus Status, string Name)
{
    public bool Waits => Status is RegistrationStatus.Reserved or RegistrationStatus.Pending;

    public bool IsValid => Status is RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn;
}
