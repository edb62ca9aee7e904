using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Ui;

/// <summary>One of the portal's icons. Always hidden from screen readers: its word stands beside it or in <c>aria-label</c>.</summary>
public sealed partial class Icon(IHostEnvironment environment)
{
    private string path = "";

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>For instance "i-lg" (28 px).</summary>
    [Parameter]
    public string? Class { get; set; }

    protected override void OnParametersSet()
    {
        // A misspelt icon must be seen by its author and never by a visitor.
        path = IconPaths.All.TryGetValue(Name, out var found) ? found
            : environment.IsDevelopment() ? throw new ArgumentException($"There is no icon '{Name}'.", nameof(Name))
            : "";
    }
}
