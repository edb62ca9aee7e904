using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// Above a long form: how much is wrong and where, as links to the fields. Shown from <see cref="From"/> errors on, and always for
/// refusals that belong to no field. Stands inside the EditForm.
/// </summary>
public sealed partial class ErrorSummary(NavigationManager navigation) : IDisposable
{
    private EditContext? subscribed;

    /// <summary>Fewer errors are shown at their fields only.</summary>
    [Parameter]
    public int From { get; set; } = 4;

    /// <summary>A refusal of the whole form (a DomainException in words).</summary>
    [Parameter]
    public string? Refusal { get; set; }

    [Parameter]
    public string Id { get; set; } = "form-errors";

    [CascadingParameter]
    private EditContext? Form { get; set; }

    // With <base href="/"> a bare "#id" would lead to the start page.
    private string Here => navigation.Uri.Split('#')[0];

    private List<(string Id, string Message)> Linked => Form is null ? [] :
        [.. FieldRegistry.Of(Form).Fields.SelectMany(f => Form.GetValidationMessages(f.Field).Select(m => (f.Id, m)))];

    private List<string> Loose
    {
        get
        {
            var linked = Linked.Select(x => x.Message).ToHashSet(StringComparer.Ordinal);
            var loose = (Form?.GetValidationMessages() ?? []).Where(m => !linked.Contains(m));
            return Refusal is { Length: > 0 } ? [Refusal, .. loose] : [.. loose];
        }
    }

    private bool Visible => Loose.Count > 0 || Linked.Count >= From;

    private string Heading => Linked.Count == 0 ? Loc["Errors.Refused"]
        : Loc["Errors.Heading", Words.Count(CultureInfo.CurrentUICulture, Linked.Count + Loose.Count, Loc["Errors.Forms"])];

    public void Dispose()
    {
        if (subscribed is not null) subscribed.OnValidationStateChanged -= Refresh;
    }

    protected override void OnParametersSet()
    {
        if (subscribed == Form) return;
        Dispose();
        subscribed = Form;
        if (subscribed is not null) subscribed.OnValidationStateChanged += Refresh;
    }

    private void Refresh(object? sender, ValidationStateChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
