using EventPortal.Catalog.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>The frame of a form in a list: opened, it has the focus; sent with something wrong, the first wrong field has it.</summary>
public sealed partial class PartForm(IJSRuntime js)
{
    private ElementReference heading;
    private bool point;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required FieldProblems Problems { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public LocalizedString? Refusal { get; set; }

    [Parameter]
    public string? SaveText { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback OnSave { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await heading.FocusAsync();
        if (!point || Problems.First is not { } field) return;
        point = false;
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/focus.js"]);
        await module.InvokeVoidAsync("focus", PartInput.IdOf(field));
    }

    private async Task SubmitAsync()
    {
        await OnSave.InvokeAsync();
        point = Problems.Any;
    }
}
