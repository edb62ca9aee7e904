using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// Label above, the input, a hint or the reasons of refusal below, bound together for screen readers. Inside an EditForm the reasons
/// come from its EditContext (static and interactive alike); elsewhere from <see cref="Error"/>.
/// </summary>
public sealed partial class Field : IDisposable
{
    private FieldIds ids = new("", null, false);
    private string[] errors = [];
    private FieldIdentifier? field;
    private EditContext? subscribed;

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The bound property: <c>For="() => Input.Email"</c>.</summary>
    [Parameter]
    public Expression<Func<object?>>? For { get; set; }

    /// <summary>Needed only without <see cref="For"/>.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Said in words; what is required is never marked.</summary>
    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Error { get; set; }

    /// <summary>Over both columns of a .fields grid.</summary>
    [Parameter]
    public bool Wide { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<FieldIds> ChildContent { get; set; }

    [CascadingParameter]
    private EditContext? Form { get; set; }

    private string Css => (ids.Invalid, Wide) switch { (true, true) => "field bad span2", (true, false) => "field bad", (false, true) => "field span2", _ => "field" };

    private string HintId => ids.Id + "-hint";

    private string ErrorId => ids.Id + "-error";

    public void Dispose()
    {
        if (subscribed is not null) subscribed.OnValidationStateChanged -= Refresh;
    }

    protected override void OnParametersSet()
    {
        field = For is null ? null : FieldIdentifier.Create(For);
        if (subscribed != Form)
        {
            Dispose();
            subscribed = Form;
            if (subscribed is not null) subscribed.OnValidationStateChanged += Refresh;
        }

        if (Form is not null && field is { } known) FieldRegistry.Of(Form).Add(known, IdOf());
        Read();
    }

    private string IdOf() => Id ?? (field is { } known ? FieldIds.Of(known) : throw new InvalidOperationException($"Field '{Label}' needs For or Id."));

    private void Refresh(object? sender, ValidationStateChangedEventArgs e)
    {
        Read();
        _ = InvokeAsync(StateHasChanged);
    }

    private void Read()
    {
        var own = Error is { Length: > 0 } ? [Error] : Array.Empty<string>();
        errors = Form is not null && field is { } known ? [.. own, .. Form.GetValidationMessages(known)] : own;
        var id = IdOf();
        string?[] described = [errors.Length > 0 ? id + "-error" : null, Hint is { Length: > 0 } ? id + "-hint" : null];
        var describedBy = string.Join(' ', described.OfType<string>());
        ids = new FieldIds(id, describedBy.Length > 0 ? describedBy : null, errors.Length > 0);
    }
}
