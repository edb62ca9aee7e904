using EventPortal.Catalog.Admin;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Admin;

internal enum EventAct
{
    Off,
    On,
    Remove,
}

public sealed partial class EventAdminPage(EventAdminQueries queries, EventAdministration administration, Toasts toasts, TimeProvider time)
{
    private EventAdminLine? found;
    private EventAct? asked;

    [Parameter]
    public Guid Id { get; set; }

    private TimeProvider Time => time;

    private string Title => found?.Title ?? Said["None"].Value;

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => found = await queries.FindAsync(Id, CancellationToken.None);

    private void Ask(EventAct act)
    {
        ClearRefusal();
        asked = act;
    }

    private async Task DoAsync(string reason)
    {
        var act = asked!.Value;
        await (act switch
        {
            EventAct.Off => administration.SwitchOffAsync(Id, reason, CancellationToken.None),
            EventAct.On => administration.SwitchOnAsync(Id, CancellationToken.None),
            _ => administration.RemoveAsync(Id, reason, CancellationToken.None),
        });
        asked = null;
        toasts.Show(Said[$"Done.{act}"]);
        await ReadAsync();
    }
}
