using EventPortal.Accounts.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Admin;

/// <summary>Blocks and archives organizations; the owner is told by letter, in the same transaction.</summary>
public sealed class OrganizationAdministration(IDbContextFactory<AppDbContext> contexts, IUserDirectory users, INotifications notifications)
{
    public const string BlockedLetter = "organization.blocked";
    public const string UnblockedLetter = "organization.unblocked";
    public const string ArchivedLetter = "organization.archived";

    public Task BlockAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, (o, now) => o.Block(reason, now), BlockedLetter, reason, cancellationToken);

    public Task UnblockAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (o, _) => o.Unblock(), UnblockedLetter, null, cancellationToken);

    public Task ArchiveAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, (o, now) => o.ArchiveByAdmin(reason, now), ArchivedLetter, reason, cancellationToken);

    private async Task ChangeAsync(Guid id, Action<Organization, DateTimeOffset> change, string letter, string? reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await db.LockRowAsync<Organization>(id, cancellationToken), OrganizationsErrors.Unknown);
        var organization = await db.Organizations.SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        Guard.That(organization is not null, OrganizationsErrors.AlreadyDeleted);
        change(organization, db.Now);
        if (await users.FindAsync(organization.OwnerId, cancellationToken) is { Email: { } email } owner)
            notifications.Send(db, new(letter, new(email, owner.FullName, owner.Culture, owner.Id), new Dictionary<string, object?>
            {
                ["name"] = owner.FirstName, ["organization"] = organization.Name, ["reason"] = reason?.Trim(),
            }));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
