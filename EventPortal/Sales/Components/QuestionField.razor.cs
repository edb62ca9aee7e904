using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>A question of the event by its kind.</summary>
public sealed partial class QuestionField
{
    [CascadingParameter]
    private CheckoutErrors Errors { get; set; } = null!;

    [Parameter, EditorRequired]
    public required OfferQuestion Question { get; set; }

    [Parameter, EditorRequired]
    public required AnswerForm Answer { get; set; }

    [Parameter, EditorRequired]
    public required string Path { get; set; }

    /// <summary>In a form that is sent as plain HTML: what the names of its fields begin with.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Who asks: files are sent to them.</summary>
    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string Id => CheckoutErrors.IdOf(Path);

    private bool IsMulti => Question.Kind is QuestionKind.MultiChoice;

    private string? Wrong => Errors.Of(Path);

    private string InputType => Question.Kind switch
    {
        QuestionKind.Date => "date",
        QuestionKind.Phone => "tel",
        _ => "text",
    };

    private RenderFragment WrongText => builder =>
    {
        if (Wrong is not { } text) return;
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "err");
        builder.OpenComponent<Icon>(2);
        builder.AddComponentParameter(3, nameof(Icon.Name), "alert");
        builder.CloseComponent();
        builder.OpenElement(4, "span");
        builder.AddContent(5, text);
        builder.CloseElement();
        builder.CloseElement();
    };

    private bool IsChosen(string option) => IsMulti ? Answer.Chosen.Contains(option) : Answer.Value == option;

    private Task ChooseAsync(string option, bool chosen)
    {
        if (!IsMulti) return SetAsync(option);
        Answer.Chosen.Remove(option);
        if (chosen) Answer.Chosen.Add(option);
        Errors.Clear(Path);
        return OnChanged.InvokeAsync();
    }

    private Task SetAsync(string? value)
    {
        Answer.Value = value;
        Errors.Clear(Path);
        return OnChanged.InvokeAsync();
    }
}
