using EventPortal.Organizations.Admin;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Admin;

internal enum OrganizationAct
{
    Block,
    Unblock,
    Archive,
}

public sealed partial class OrganizationAdminPage(OrganizationAdminQueries queries, OrganizationAdministration administration, Toasts toasts, TimeProvider time)
{
    private OrganizationDetail? found;
    private OrganizationAct? asked;

    [Parameter]
    public Guid Id { get; set; }

    private TimeProvider Time => time;

    private string Name => found?.Line.Name ?? Words["Admin.None"].Value;

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => found = await queries.FindAsync(Id, CancellationToken.None);

    private void Ask(OrganizationAct act)
    {
        ClearRefusal();
        asked = act;
    }

    private async Task DoAsync(string reason)
    {
        var act = asked!.Value;
        await (act switch
        {
            OrganizationAct.Block => administration.BlockAsync(Id, reason, CancellationToken.None),
            OrganizationAct.Unblock => administration.UnblockAsync(Id, CancellationToken.None),
            _ => administration.ArchiveAsync(Id, reason, CancellationToken.None),
        });
        asked = null;
        toasts.Show(Words[$"Admin.Done.{act}"]);
        await ReadAsync();
    }
}
