using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Data;

/// <summary>
/// The admin policy's question asked again where the work is done: a page stays open longer than the right that opened it, and a service that reads
/// across organizations is called from more places than one page.
/// </summary>
internal static class AdminRight
{
    /// <summary>The role's name; everybody else knows it as AccountRoles.Admin.</summary>
    public const string Role = "Admin";

    /// <summary>Its text stands beside the accounts'.</summary>
    public static readonly DomainError AdminsOnly = new("Accounts.AdminsOnly");

    /// <summary>The actor is a platform admin, or no person at all: a job, a command, a message from the outbox.</summary>
    public static void RequireAdmin(this CurrentUser user)
    {
        // a pass of the door acts under a name of its own too, but it is somebody
        var isSystem = user.SystemActor is not null && !user.Principal.Claims.Any();
        Guard.That(isSystem || user.Principal.IsInRole(Role), AdminsOnly);
    }

    public static void RequireAdmin(this AppDbContext db) => db.Services.User.RequireAdmin();
}
