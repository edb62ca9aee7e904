using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Catalog.Authoring.Parts;

/// <summary>A text in Markdown: buttons for those who do not know it, and how it will look.</summary>
public sealed partial class MarkdownBox(IJSRuntime js)
{
    private static readonly Button[] Buttons =
    [
        new("Bold", "B", "**", "**", false), new("Italic", "I", "*", "*", false), new("Heading", "H", "## ", "", true), new("List", "•", "- ", "", true),
        new("Numbers", "1.", "1. ", "", true), new("Quote", "«»", "> ", "", true), new("Link", "↗", "[", "](https://)", false),
    ];

    private IJSObjectReference? module;
    private bool shown;

    [CascadingParameter]
    public required EditorView View { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public int Rows { get; set; } = 6;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and its module with it
        }
    }

    private async Task MarkAsync(Button button)
    {
        module ??= await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/authoring.js"]);
        await module.InvokeVoidAsync("mark", EventFields.IdOf(Name), button.Before, button.After, button.PerLine);
    }

    /// <param name="PerLine">The mark goes to the beginning of each line.</param>
    private sealed record Button(string Key, string Sign, string Before, string After, bool PerLine);
}
