using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Public;

/// <summary>Who an organization is, and its part of the catalog.</summary>
public sealed partial class OrganizationPage(IOrganizations organizations, CatalogQueries catalog, CurrentUser user, NavigationManager navigation)
{
    private OrganizationProfile? organization;
    private bool member;
    private CatalogFilter filter = new();
    private CatalogResult result = CatalogResult.Empty;

    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string Path => CatalogUrls.Organization(organization!.Slug);

    private Uri? Website => Uri.TryCreate(organization!.Website, UriKind.Absolute, out var site) && (site.Scheme is "http" or "https") ? site : null;

    protected override async Task OnInitializedAsync()
    {
        organization = await organizations.FindBySlugAsync(Slug, Http.RequestAborted);
        if (organization is null)
        {
            navigation.NotFound();
            return;
        }
        member = user.UserId is { } reader && (await organizations.MembershipsOfAsync(reader, Http.RequestAborted)).Contains(organization.Id);
        filter = CatalogAddress.Parse(Http.Request.Query) with { OrganizationId = organization.Id };
        result = await catalog.SearchAsync(filter, user.UserId, Http.RequestAborted);
    }
}
