using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Questions;

/// <summary>
/// What must hold between questions so that every condition can be met: it waits for a question that stands before, that has answers to choose from,
/// and that is asked of everybody who may meet the condition. Standing before also means that no two wait for each other.
/// </summary>
internal static class QuestionOrder
{
    /// <param name="ordered">All questions of an event in their order.</param>
    /// <exception cref="DomainException">With the texts of the question and of the one that it waits for.</exception>
    public static void Check(IReadOnlyList<Question> ordered)
    {
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i] is not { WhenQuestionId: { } awaited } question) continue;
            var before = ordered.FirstOrDefault(q => q.Id == awaited);
            Guard.That(before is not null, PartsErrors.ConditionInvalid, question.Text);
            Guard.That(ordered.Take(i).Contains(before), PartsErrors.ConditionStandsLater, question.Text, before.Text);
            Guard.That(question.WhenAnswers.TrueForAll(a => before.Choices.Contains(a)), PartsErrors.ConditionInvalid, question.Text);
            Guard.That(before.TicketTypeId is null || before.TicketTypeId == question.TicketTypeId, PartsErrors.ConditionOfOtherTicket, question.Text, before.Text);
        }
    }
}
