using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Office.Components;

/// <summary>One registration with all that can be done with it.</summary>
public sealed partial class RegistrationDrawer(RegistrationDesk desk, RegistrationBulk bulk, OfficeTags tags, OfficeChoices choosing, Toasts toasts)
{
    private RegistrationDetails? details;
    private RegistrationChoices? choices;
    private DrawerMode mode;
    private Guid? shown;
    private string? reason;
    private string? newTag;
    private string? error;
    private Guid? ticket;
    private Guid? lesson;

    /// <summary>Null: closed.</summary>
    [Parameter, EditorRequired]
    public Guid? Id { get; set; }

    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The list shows something else now.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string Title => details?.Row.Name is { Length: > 0 } name ? name : Txt["Unnamed"];

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id) return;
        shown = Id;
        ClearRefusal();
        Read();
        details = Id is { } id ? await desk.FindAsync(id, default) : null;
        // the address names one that is not here
        if (Id is not null && details is null) await OnClose.InvokeAsync();
    }

    private void Read() => (mode, reason, error, ticket, lesson) = (DrawerMode.Read, null, null, null, null);

    private async Task DoneAsync()
    {
        Read();
        details = await desk.FindAsync(Id!.Value, default);
        await OnChanged.InvokeAsync();
    }

    private Task CancelAsync()
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            error = Txt["Reason.Missing"];
            return Task.CompletedTask;
        }
        return DoAsync(new(BulkAction.Cancel) { Reason = reason.Trim() }, "Done.Cancel");
    }

    private async Task BeginMoveAsync()
    {
        choices = await choosing.FindAsync(details!.Event.Id, default);
        (mode, ticket, lesson) = (DrawerMode.Move, details.Row.TicketTypeId, details.Row.LessonId);
    }

    private Task MoveAsync()
    {
        error = ticket is null ? Txt["Move.Missing"].Value : null;
        return error is null ? DoAsync(new(BulkAction.Move) { TicketTypeId = ticket, LessonId = lesson }, "Done.Move") : Task.CompletedTask;
    }

    private Task ResendAsync() => DoAsync(new(BulkAction.Resend), "Done.Resend");

    private Task RemindAsync() => DoAsync(new(BulkAction.Remind), "Done.Remind");

    // one registration is a bulk of one: the same rules and the same words
    private async Task DoAsync(BulkOrder order, string done)
    {
        error = null;
        var plan = await bulk.PlanAsync(order, [details!.Row.Id], default);
        var refused = plan.Wont;
        await foreach (var step in bulk.RunAsync(plan, default)) refused = [.. plan.Wont, .. step.Failed];
        if (refused.Count > 0)
        {
            error = refused[0].Why.StartsWith("Bulk.", StringComparison.Ordinal) ? Txt[refused[0].Why] : refused[0].Why;
            if (mode is DrawerMode.Read) toasts.Show(error, icon: "alert");
            return;
        }
        toasts.Show(Txt[done]);
        await DoneAsync();
    }

    private async Task TagAsync()
    {
        if (string.IsNullOrWhiteSpace(newTag)) return;
        await tags.AddAsync(details!.Row.Id, await tags.FindOrMakeAsync(newTag, default), default);
        newTag = null;
        await DoneAsync();
    }

    private async Task UntagAsync(string tag)
    {
        await tags.RemoveAsync(details!.Row.Id, tag, default);
        await DoneAsync();
    }

    private enum DrawerMode
    {
        Read,
        Edit,
        Cancel,
        Move,
    }
}
