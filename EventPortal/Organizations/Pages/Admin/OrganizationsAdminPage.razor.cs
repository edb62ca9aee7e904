using EventPortal.Organizations.Admin;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Admin;

public sealed partial class OrganizationsAdminPage(OrganizationAdminQueries queries, TimeProvider time)
{
    private KeysetPage<OrganizationLine> page = KeysetPage<OrganizationLine>.Empty;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    private TimeProvider Time => time;

    private OrganizationKind Chosen => Enum.TryParse<OrganizationKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : OrganizationKind.All;

    protected override async Task OnParametersSetAsync() => page = await queries.ListAsync(new(Q, Chosen, Keyset.Parse(Before)), CancellationToken.None);
}
