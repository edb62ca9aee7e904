namespace EventPortal.Catalog.Contracts;

/// <summary>A question that waits for one of these answers to another.</summary>
/// <param name="QuestionId">Stands before it.</param>
public sealed record OfferCondition(Guid QuestionId, IReadOnlyList<string> Answers);

/// <summary>Which questions a participant is asked, by what they have answered so far: the same on the page and when the form is checked.</summary>
public static class OfferQuestions
{
    /// <summary>In their order. An answer to a question that is not asked counts for nothing, so what waits for it is not asked either.</summary>
    public static IReadOnlyList<OfferQuestion> Asked(this IReadOnlyList<OfferQuestion> questions, Func<OfferQuestion, IReadOnlyCollection<string>> answersTo)
    {
        var asked = new List<OfferQuestion>();
        foreach (var question in questions)
        {
            var awaited = question.When is { } when ? asked.Find(q => q.QuestionId == when.QuestionId) : null;
            if (question.When is null || (awaited is not null && answersTo(awaited).Any(question.When.Answers.Contains))) asked.Add(question);
        }
        return asked;
    }
}
