using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Questions;

/// <summary>A question as it is typed.</summary>
public sealed class QuestionForm
{
    /// <summary>Refusals that only the saving knows of, at their fields.</summary>
    public static readonly IReadOnlyDictionary<DomainError, string> Fields = new Dictionary<DomainError, string>
    {
        [PartsErrors.ConditionInvalid] = nameof(WhenQuestionId), [PartsErrors.ConditionStandsLater] = nameof(WhenQuestionId),
        [PartsErrors.ConditionOfOtherTicket] = nameof(WhenQuestionId),
    };

    public Guid? Id { get; set; }

    public int Version { get; set; }

    public string? Text { get; set; }

    public QuestionKind Kind { get; set; }

    public bool Required { get; set; }

    /// <summary>One a line.</summary>
    public string? Options { get; set; }

    public string? TicketTypeId { get; set; }

    public string? WhenQuestionId { get; set; }

    public HashSet<string> WhenAnswers { get; init; } = [];

    public bool HasOptions => Kind is QuestionKind.Choice or QuestionKind.MultiChoice;

    public QuestionDraft? Read(FieldProblems problems)
    {
        problems.Clear();
        var draft = new QuestionDraft(Text ?? "", Kind, Required, Lines(Options))
        {
            TicketTypeId = IdOf(TicketTypeId), WhenQuestionId = IdOf(WhenQuestionId), WhenAnswers = [.. WhenAnswers],
        };
        problems.Try(nameof(Text), () => Question.Create(default, default, draft.Text, QuestionKind.Text, false, [], 1));
        problems.Try(nameof(Options), () => Question.Create(default, default, "?", draft.Kind, false, draft.Options, 1));
        if (draft.WhenQuestionId is not null && draft.WhenAnswers.Count == 0) problems.Add(nameof(WhenAnswers), PartsErrors.ConditionWithoutAnswer);
        return problems.Any ? null : draft;
    }

    private static List<string> Lines(string? typed) => [.. (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Guid? IdOf(string? typed) => Guid.TryParse(typed, out var id) ? id : null;
}

/// <summary>A question as an organizer wants it.</summary>
public sealed record QuestionDraft(string Text, QuestionKind Kind, bool Required, IReadOnlyList<string> Options)
{
    public Guid? TicketTypeId { get; init; }

    public Guid? WhenQuestionId { get; init; }

    public IReadOnlyList<string> WhenAnswers { get; init; } = [];
}

/// <summary>A question in the organizer's list. <paramref name="Choices"/>: what a condition can wait for.</summary>
public sealed record QuestionRow(
    Guid Id, int Version, string Text, QuestionKind Kind, bool Required, IReadOnlyList<string> Options, IReadOnlyList<string> Choices, Guid? TicketTypeId,
    Guid? WhenQuestionId, IReadOnlyList<string> WhenAnswers)
{
    internal static QuestionRow Of(Question q) =>
        new(q.Id, q.Version, q.Text, q.Kind, q.Required, q.Options, q.Choices, q.TicketTypeId, q.WhenQuestionId, q.WhenAnswers);

    public QuestionForm ToForm() => new()
    {
        Id = Id, Version = Version, Text = Text, Kind = Kind, Required = Required, Options = string.Join('\n', Options), TicketTypeId = TicketTypeId?.ToString(),
        WhenQuestionId = WhenQuestionId?.ToString(), WhenAnswers = [.. WhenAnswers],
    };
}
