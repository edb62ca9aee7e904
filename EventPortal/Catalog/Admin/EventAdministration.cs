using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Notifications.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Admin;

/// <summary>Switches events off and on and takes them off the portal; the organization's owner is told by letter, in the same transaction.</summary>
public sealed class EventAdministration(
    IDbContextFactory<AppDbContext> contexts, IOrganizationOwners owners, IUserDirectory users, INotifications notifications)
{
    public const string OffLetter = "event.switched-off";
    public const string OnLetter = "event.switched-on";
    public const string RemovedLetter = "event.removed";

    private const int Attempts = 4;

    public Task SwitchOffAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, (e, _) => e.SwitchOff(reason), OffLetter, reason, cancellationToken);

    public Task SwitchOnAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, (e, _) => e.SwitchOn(), OnLetter, null, cancellationToken);

    public Task RemoveAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, (e, now) => e.RemoveByAdmin(reason, now), RemovedLetter, reason, cancellationToken);

    private async Task ChangeAsync(Guid id, Action<Event, DateTimeOffset> change, string letter, string? reason, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryChangeAsync(id, change, letter, reason, cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // the organizer saved it this very moment: the admin's decision holds for the newer one too
            }
        }
    }

    private async Task TryChangeAsync(Guid id, Action<Event, DateTimeOffset> change, string letter, string? reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        // an admin acts over all organizations
        var found = await db.Events.AcrossTenants().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        Guard.That(found is not null, CatalogErrors.AlreadyRemoved);
        change(found, db.Now);
        if (await owners.OwnerOfAsync(found.OrganizationId, cancellationToken) is { } ownerId
            && await users.FindAsync(ownerId, cancellationToken) is { Email: { } email } owner)
            notifications.Send(db, new(letter, new(email, owner.FullName, owner.Culture, owner.Id), new Dictionary<string, object?>
            {
                ["name"] = owner.FirstName, ["event"] = found.Content.Title, ["reason"] = reason?.Trim(),
            }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
