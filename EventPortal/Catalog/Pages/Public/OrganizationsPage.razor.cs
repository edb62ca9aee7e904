using System.Globalization;
using EventPortal.Catalog.Directory;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Public;

/// <summary>Who runs events here, by name.</summary>
public sealed partial class OrganizationsPage(OrganizationDirectory directory, NavigationManager navigation)
{
    private IReadOnlyList<OrganizationCard> organizations = [];
    private int page = 1;
    private int pages = 1;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (int.TryParse(Http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)) page = Math.Clamp(asked, 1, 1000);
        (organizations, var total) = await directory.ListAsync(page, Http.RequestAborted);
        pages = Math.Max(1, (total + OrganizationDirectory.PageSize - 1) / OrganizationDirectory.PageSize);
    }
}
