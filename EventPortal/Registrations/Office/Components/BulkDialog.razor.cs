using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Office.Components;

/// <summary>An action with many registrations: what it needs, what it would do, how it goes.</summary>
public sealed partial class BulkDialog(RegistrationBulk bulk) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private BulkAction? shown;
    private BulkPlan? plan;
    private BulkProgress? progress;
    private bool busy;
    private bool running;
    private string? reason;
    private string? tag;
    private string? error;
    private Guid? ticket;
    private Guid? lesson;

    /// <summary>Null: closed.</summary>
    [Parameter, EditorRequired]
    public BulkAction? Action { get; set; }

    [Parameter, EditorRequired]
    public required Func<Task<IReadOnlyCollection<Guid>>> Ids { get; set; }

    [Parameter]
    public RegistrationChoices? Choices { get; set; }

    /// <summary>True: something was done.</summary>
    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (shown == Action) return;
        (shown, plan, progress, error, reason, tag, ticket, lesson) = (Action, null, null, null, null, null, null, null);
        ClearRefusal();
    }

    private async Task PlanAsync()
    {
        error = Action switch
        {
            BulkAction.Cancel when string.IsNullOrWhiteSpace(reason) => Txt["Reason.Missing"].Value,
            BulkAction.Tag when string.IsNullOrWhiteSpace(tag) => Txt["Tag.Missing"].Value,
            BulkAction.Move when ticket is null => Txt["Move.Missing"].Value,
            _ => null,
        };
        if (error is not null || Action is not { } action) return;
        busy = true;
        try
        {
            plan = await bulk.PlanAsync(
                new(action) { Reason = reason?.Trim(), Tag = tag?.Trim(), TicketTypeId = ticket, LessonId = lesson }, await Ids(), gone.Token);
        }
        finally
        {
            busy = false;
        }
    }

    private async Task RunAsync()
    {
        if (plan is null || running) return;
        (running, progress) = (true, new(0, plan.Will, []));
        try
        {
            await foreach (var step in bulk.RunAsync(plan, gone.Token))
            {
                progress = step;
                StateHasChanged();
            }
        }
        finally
        {
            running = false;
        }
    }

    private Task CloseAsync() => running ? Task.CompletedTask : OnClose.InvokeAsync(progress is not null);
}
