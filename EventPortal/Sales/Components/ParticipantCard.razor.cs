using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Checkout;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>Who takes one place: the customer, somebody named here, or somebody to be named later; and the event's questions to them.</summary>
public sealed partial class ParticipantCard
{
    [CascadingParameter]
    private CheckoutErrors Errors { get; set; } = null!;

    [Parameter, EditorRequired]
    public required CheckoutPlace Place { get; set; }

    [Parameter, EditorRequired]
    public required ParticipantForm Form { get; set; }

    /// <summary>"Participants[0]".</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    [Parameter, EditorRequired]
    public required PersonForm Customer { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private PersonForm P => Form.Person;

    private string IdOf(string field) => CheckoutErrors.IdOf($"{Path}.{field}");

    private AnswerForm AnswerTo(OfferQuestion question)
    {
        if (Form.Answers.Find(a => a.QuestionId == question.QuestionId) is { } known) return known;
        var answer = new AnswerForm { QuestionId = question.QuestionId };
        Form.Answers.Add(answer);
        return answer;
    }

    private Task Choose(ParticipantChoice choice)
    {
        Errors.Clear(Path + ".Choice");
        return Set(() => Form.Choice = choice);
    }

    // What colleagues of one school have in common; names and addresses are each one's own.
    private Task CopyAsync() => Set(() =>
    {
        (P.LastName, P.Institution, P.InstitutionType) = (P.LastName ?? Customer.LastName, Customer.Institution, Customer.InstitutionType);
        (P.Settlement, P.AreaId, P.Phone) = (Customer.Settlement, Customer.AreaId, P.Phone ?? Customer.Phone);
    });

    private Task Set(Action change)
    {
        change();
        return OnChanged.InvokeAsync();
    }
}
