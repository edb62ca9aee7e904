using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Registrations.Components;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Tickets;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Pages;

/// <summary>Tickets of the signed-in reader: those of the account, and those named to its verified address.</summary>
public sealed partial class MyTicketsPage(TicketQueries tickets, IUserDirectory users, TimeProvider time)
{
    private IReadOnlyList<TicketGroup> ahead = [];
    private IReadOnlyList<TicketGroup> past = [];
    private Guid? reader;

    [SupplyParameterFromQuery(Name = "tab")]
    public string? Tab { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool Past => Tab == "past";

    private IReadOnlyList<TicketGroup> Shown => Past ? past : ahead;

    protected override async Task OnInitializedAsync()
    {
        if (!Guid.TryParse(Http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)) return;
        reader = userId;
        var user = await users.FindAsync(userId, Http.RequestAborted);
        var email = user is { EmailVerified: true } ? user.Email?.ToLowerInvariant() : null;
        var groups = TicketGroup.Of(await tickets.OfUserAsync(userId, email, Http.RequestAborted));
        var now = time.GetUtcNow();
        ahead = [.. groups.Where(g => !IsPast(g, now)).OrderBy(g => g.First.StartsAt)];
        past = [.. groups.Where(g => IsPast(g, now)).OrderByDescending(g => g.First.StartsAt)];
    }

    // what ended without a visit is history too, whatever its date
    private static bool IsPast(TicketGroup group, DateTimeOffset now) =>
        group.First.IsOver(now) || group.Tickets.All(t => t.Place.Status is RegistrationStatus.Cancelled or RegistrationStatus.Expired);
}
