using EventPortal.Organizations.Components;
using EventPortal.Organizations.Requests;
using EventPortal.Organizations.Slugs;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Own;

/// <summary>An approved request becomes an organization; its address may differ from the requested one.</summary>
public sealed partial class CreatePage
{
    private readonly FormErrors errors;
    private readonly RequestService service;
    private readonly SlugQueries slugs;
    private readonly OrganizerHome home;
    private readonly NavigationManager navigation;
    private OrganizationRequest? request;
    private bool ready;
    private bool busy;

    public CreatePage(RequestService service, SlugQueries slugs, OrganizerHome home, NavigationManager navigation)
    {
        (this.service, this.slugs, this.home, this.navigation) = (service, slugs, home, navigation);
        errors = new(Form);
    }

    [Parameter]
    public Guid RequestId { get; set; }

    public CreateForm Form { get; } = new();

    protected override async Task OnInitializedAsync()
    {
        request = await service.FindAsync(RequestId, default);
        if (request is { IsOpen: true })
        {
            (Form.Name, Form.Slug) = (request.Name, request.Slug);
            errors.AddIf(await slugs.StateAsync(request.Slug, null, default) is SlugState.Taken, nameof(Form.Slug), Loc["SlugTaken"]);
        }
        ready = true;
    }

    private async Task SubmitAsync()
    {
        if (busy) return;
        var slug = (Form.Slug ?? "").Trim().ToLowerInvariant();
        errors.Clear();
        errors.AddIf(string.IsNullOrWhiteSpace(Form.Name) || Form.Name.Length > 200, nameof(Form.Name), Loc["NameInvalid"]);
        errors.AddIf(!Organization.IsSlug(slug), nameof(Form.Slug), Loc["SlugInvalid"]);
        if (errors.Any) return;
        busy = true;
        try
        {
            navigation.NavigateTo(home.Of(await service.CreateAsync(RequestId, Form.Name!, slug, default)), forceLoad: true);
        }
        catch (DomainException e) when (e.Error == OrganizationsErrors.SlugTaken)
        {
            errors.Add(nameof(Form.Slug), Loc["SlugTaken"]);
        }
        finally
        {
            busy = false;
        }
    }

    public sealed class CreateForm
    {
        public string? Name { get; set; }

        public string? Slug { get; set; }
    }
}
