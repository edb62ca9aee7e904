using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Registrations;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Applications;
using EventPortal.Sales.Components;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Pages.Public;

/// <summary>An application for an event that gives places only after approval. Works without scripts.</summary>
public sealed partial class ApplyPage(ApplicationForms forms, IApplications applications, CurrentUser user, NavigationManager navigation)
{
    private readonly CheckoutErrors wrong = new();
    private ApplicationView? view;

    [Parameter]
    public Guid EventId { get; set; }

    /// <summary>The form was taken just now.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>The same fields as those of a place; its id is the chosen run.</summary>
    [SupplyParameterFromForm(FormName = "apply")]
    public NamingForm Naming { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<LessonSummary> Runs => view is { Event.Rules.LessonsAreAlternatives: true } found ? found.Event.Lessons : [];

    protected override async Task OnInitializedAsync()
    {
        Naming ??= new();
        Http.Response.Headers.CacheControl = "private, no-store";
        view = await forms.FindAsync(EventId, user.UserId, Http.RequestAborted);
        if (view is null) navigation.NotFound();
    }

    private async Task ApplyAsync()
    {
        if (view is null) return;
        var errors = ApplicationForms.Check(view, Naming.Input, "Apply", out var person, out var answers);
        wrong.Set(errors.Select(e => (e.Path, Loc[e.Key].Value)));
        if (errors.Count > 0) return;
        await applications.ApplyAsync(
            EventId, Runs.Count > 0 ? Naming.Place : null, user.UserId, person, answers, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Http.RequestAborted);
        navigation.NavigateTo(RegistrationsUrls.Apply(EventId) + "?done=1");
    }
}
