using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Questions;

/// <summary>A registration field of an event's own; answers are kept in the registration's CustomFields.</summary>
public sealed class Question : Entity, IGlobal
{
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

    internal static Question Create(Guid id, Guid eventId, string text, QuestionKind kind, bool required, IReadOnlyList<string> options, int order)
    {
        Guard.That(text.Trim().Length is > 0 and <= 500, CatalogErrors.QuestionInvalid);
        Guard.That(kind is not (QuestionKind.Choice or QuestionKind.MultiChoice) || options.Count > 1, CatalogErrors.QuestionInvalid);
        return new() { Id = id, EventId = eventId, Text = text.Trim(), Kind = kind, Required = required, Options = [.. options], MyOrder = order };
    }

    public void AskOnlyFor(Guid ticketTypeId) => TicketTypeId = ticketTypeId;
}
