using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Questions;

/// <summary>A registration field of an event's own; answers are kept in the registration's CustomFields.</summary>
public sealed class Question : AggregateRoot, IAudited, IGlobal
{
    /// <summary>The answer of a checked box, as it is stored.</summary>
    public const string Checked = "true";

    private const int MostOptions = 50;

    private Question() => Text = "";

    public Guid EventId { get; private set; }

    /// <summary>Null: asked for every ticket type.</summary>
    public Guid? TicketTypeId { get; private set; }

    public string Text { get; private set; }

    public QuestionKind Kind { get; private set; }

    public bool Required { get; private set; }

    /// <summary>Answers to choose from (Choice, MultiChoice).</summary>
    public List<string> Options { get; private set; } = [];

    public int MyOrder { get; private set; }

    /// <summary>Asked only when that question has one of <see cref="WhenAnswers"/>; null: always. What must hold between the two: <see cref="QuestionOrder"/>.</summary>
    public Guid? WhenQuestionId { get; private set; }

    public List<string> WhenAnswers { get; private set; } = [];

    internal bool IsChoice => Kind is QuestionKind.Choice or QuestionKind.MultiChoice;

    /// <summary>Answers that a condition can wait for; none: this question can be no condition.</summary>
    internal IReadOnlyList<string> Choices => IsChoice ? Options : Kind is QuestionKind.Checkbox ? [Checked] : [];

    internal static Question Create(Guid id, Guid eventId, string text, QuestionKind kind, bool required, IReadOnlyList<string> options, int order)
    {
        var question = new Question { Id = id, EventId = eventId, MyOrder = order };
        question.Change(text, kind, required, options);
        return question;
    }

    public void Change(string text, QuestionKind kind, bool required, IReadOnlyList<string> options)
    {
        Guard.That(text.Trim().Length is > 0 and <= 500, PartsErrors.QuestionTextInvalid);
        (Text, Kind, Required) = (text.Trim(), kind, required);
        Guard.That(!IsChoice || IsList(options), PartsErrors.OptionsInvalid);
        Options = IsChoice ? [.. options] : [];
    }

    public void AskOnlyFor(Guid? ticketTypeId) => TicketTypeId = ticketTypeId;

    /// <param name="questionId">Null: asked always.</param>
    public void AskWhen(Guid? questionId, IReadOnlyList<string> answers)
    {
        Guard.That(questionId is null || answers.Count > 0, PartsErrors.ConditionWithoutAnswer);
        (WhenQuestionId, WhenAnswers) = (questionId, questionId is null ? [] : [.. answers]);
    }

    private static bool IsList(IReadOnlyList<string> options) => options.Count is > 1 and <= MostOptions
        && options.Distinct().Count() == options.Count && options.All(o => o.Length is > 0 and <= 200);
}
