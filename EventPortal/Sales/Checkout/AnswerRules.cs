using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Checkout;

/// <summary>Checks answers to the questions of an event.</summary>
internal static class AnswerRules
{
    private const int Longest = 2000;

    public static List<Answer> Check(IReadOnlyList<OfferQuestion> questions, List<AnswerForm> typed, string path, List<FieldError> errors)
    {
        var answers = new List<Answer>();
        // what was typed before a condition ended is no answer
        foreach (var question in Asked(questions, typed))
        {
            var values = ValuesOf(question, typed.Find(a => a.QuestionId == question.QuestionId));
            var field = $"{path}.Answers[{question.QuestionId}]";
            if (values.Count == 0 && question.Required) errors.Add(new(field, "Checkout.AnswerMissing"));
            if (values.Count == 0) continue;
            if (question.Kind is QuestionKind.File && AnswerFile.Parse(values[0]) is { } file)
                answers.Add(new() { QuestionId = question.QuestionId, Question = question.Text, Values = [file.Name], FileId = file.Id });
            else if (Read(question, values) is { } read) answers.Add(new() { QuestionId = question.QuestionId, Question = question.Text, Values = read });
            else errors.Add(new(field, "Checkout.AnswerInvalid"));
        }
        return answers;
    }

    /// <summary>The questions whose conditions the answers so far meet.</summary>
    public static IReadOnlyList<OfferQuestion> Asked(IReadOnlyList<OfferQuestion> questions, List<AnswerForm> typed) =>
        questions.Asked(q => ValuesOf(q, typed.Find(a => a.QuestionId == q.QuestionId)));

    private static List<string> ValuesOf(OfferQuestion question, AnswerForm? form)
    {
        IEnumerable<string?> typed = question.Kind is QuestionKind.MultiChoice ? form?.Chosen ?? [] : new[] { form?.Value };
        // an unchecked box is no answer, so "required" means "must be checked"
        return [.. typed.Select(v => v?.Trim() ?? "").Where(v => v.Length > 0)
            .Where(v => question.Kind is not QuestionKind.Checkbox || v.Equals("true", StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>As stored; null: it is no such answer.</summary>
    private static List<string>? Read(OfferQuestion question, List<string> values) => question.Kind switch
    {
        // a file that never arrived is no answer
        QuestionKind.File => null,
        QuestionKind.Text => values[0].Length <= Longest ? values : null,
        QuestionKind.Number => decimal.TryParse(values[0].Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? [number.ToString(CultureInfo.InvariantCulture)] : null,
        QuestionKind.Date => DateOnly.TryParseExact(values[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? values : null,
        QuestionKind.Choice => question.Options.Contains(values[0]) ? values : null,
        QuestionKind.MultiChoice => values.TrueForAll(v => question.Options.Contains(v)) ? [.. values.Distinct()] : null,
        QuestionKind.Checkbox => ["true"],
        QuestionKind.Phone => PhoneNumber.Normalize(values[0]) is { } phone ? [phone] : null,
        var other => throw new InvalidOperationException($"Unknown kind {other}."),
    };
}
