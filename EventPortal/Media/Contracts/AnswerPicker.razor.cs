using EventPortal.Media.Uploads;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Media.Contracts;

/// <summary>
/// Takes a file as the answer to a question, of a guest too: sent while the form is still being filled in, put to use when the form is taken
/// (<see cref="IMediaLibrary.KeepAnswersAsync"/>). The value is an <see cref="AnswerFile"/> in words, so a form that comes back with errors still has it.
/// </summary>
public sealed partial class AnswerPicker(IJSRuntime js)
{
    private string ticket = "";
    private Guid ticketOf;

    [Inject]
    internal AnswerTickets Tickets { get; private set; } = null!;

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Of the input.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Who asks.</summary>
    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>In a form that is sent as plain HTML.</summary>
    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    private AnswerFile? Chosen => AnswerFile.Parse(Value);

    protected override void OnParametersSet()
    {
        if (ticketOf == OrganizationId) return;
        (ticket, ticketOf) = (Tickets.Issue(OrganizationId), OrganizationId);
    }

    // in a plain form the page itself loads the script
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await (await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/answers.js"])).DisposeAsync();
    }

    private Task ChangeAsync(ChangeEventArgs e) => ValueChanged.InvokeAsync(e.Value is string { Length: > 0 } value ? value : null);
}
