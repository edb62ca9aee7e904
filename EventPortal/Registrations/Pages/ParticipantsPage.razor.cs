using System.Globalization;
using EventPortal.Registrations.Participants;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Pages;

/// <summary>Who takes part in an event whose participants see each other; not found for everybody else. Everyone decides here whether they are named.</summary>
public sealed partial class ParticipantsPage(ParticipantList participants, CurrentUser user, NavigationManager navigation)
{
    private ParticipantsView? view;

    [Parameter]
    public Guid EventId { get; set; }

    [SupplyParameterFromForm]
    public NamingChoice? Form { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        _ = int.TryParse(Http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        view = await participants.FindAsync(EventId, user.UserId ?? Guid.Empty, page, Http.RequestAborted);
        if (view is null) navigation.NotFound();
        Http.Response.Headers.CacheControl = "private, no-store";
    }

    private async Task ChangeAsync()
    {
        await participants.ShowAsync(EventId, user.UserId ?? Guid.Empty, Form!.Shown, CancellationToken.None);
        navigation.NavigateTo(RegistrationsUrls.Participants(EventId));
    }

    /// <summary>What the reader's button asks for.</summary>
    public sealed class NamingChoice
    {
        public bool Shown { get; set; }
    }
}
