using EventPortal.Organizations.Components;
using EventPortal.Organizations.Requests;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Own;

/// <summary>A wish to run an organization. What is refused is said at its field, and what was typed stays.</summary>
public sealed partial class RequestPage
{
    private readonly FormErrors errors;
    private readonly RequestService service;
    private readonly Toasts toasts;
    private readonly NavigationManager navigation;
    private bool hasOwnSlug;
    private bool busy;

    public RequestPage(RequestService service, Toasts toasts, NavigationManager navigation)
    {
        (this.service, this.toasts, this.navigation) = (service, toasts, navigation);
        errors = new(Form);
    }

    /// <summary>A rejected request to begin with: its words are not typed twice.</summary>
    [SupplyParameterFromQuery(Name = "again")]
    public Guid? Again { get; set; }

    public RequestForm Form { get; } = new();

    protected override async Task OnInitializedAsync()
    {
        if (Again is not { } id || await service.FindAsync(id, default) is not { } former) return;
        (Form.Name, Form.Slug, Form.Description, hasOwnSlug) = (former.Name, former.Slug, former.Description, true);
    }

    // the address follows the name until somebody types one
    private void Suggest()
    {
        if (!hasOwnSlug && Form.Name is { } name) Form.Slug = Transliteration.ToSlug(name);
    }

    private void OwnSlug() => hasOwnSlug = !string.IsNullOrWhiteSpace(Form.Slug);

    private async Task SubmitAsync()
    {
        if (busy) return;
        var slug = (Form.Slug ?? "").Trim().ToLowerInvariant();
        errors.Clear();
        errors.AddIf(string.IsNullOrWhiteSpace(Form.Name) || Form.Name.Length > 200, nameof(Form.Name), Loc["NameInvalid"]);
        errors.AddIf(!Organization.IsSlug(slug), nameof(Form.Slug), Loc["SlugInvalid"]);
        errors.AddIf(string.IsNullOrWhiteSpace(Form.Description) || Form.Description.Length > 4000, nameof(Form.Description), Loc["DescriptionInvalid"]);
        if (errors.Any) return;
        busy = true;
        try
        {
            await service.SubmitAsync(Form.Name!, slug, Form.Description!, default);
            toasts.Show(Loc["Request.Sent"]);
            navigation.NavigateTo(OrganizationsUrls.All);
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

    public sealed class RequestForm
    {
        public string? Name { get; set; }

        public string? Slug { get; set; }

        public string? Description { get; set; }
    }
}
