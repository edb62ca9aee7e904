using System.Text.Json;
using EventPortal.Registrations.Attendees;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>Gives tags to registrations and takes them away; both may be repeated.</summary>
public sealed class OfficeTags(IDbContextFactory<AppDbContext> contexts, TenantContext tenant, CurrentUser user)
{
    /// <summary>Made if the organization has no such tag yet.</summary>
    /// <exception cref="Shared.Domain.DomainException">Empty or too long.</exception>
    public async Task<Guid> FindOrMakeAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tag = Tag.Create(tenant.Entered, name, db.Now);
        if (await FindAsync(db, tag.NameKey, cancellationToken) is { } found) return found;
        db.Add(tag);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return tag.Id;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(OfficeConfiguration.OneTag))
        {
            // somebody else made it in this moment
            db.ForgetChanges();
            return (await FindAsync(db, tag.NameKey, cancellationToken))!.Value;
        }
    }

    public async Task AddAsync(Guid registrationId, Guid tagId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // both through the tenant filter: nobody tags another organization's
        var ours = await db.Registrations.Where(r => r.Id == registrationId).Select(r => (Guid?)r.OrganizationId).SingleOrDefaultAsync(cancellationToken);
        var name = await db.Set<Tag>().Where(t => t.Id == tagId).Select(t => t.Name).SingleOrDefaultAsync(cancellationToken);
        if (ours is null || name is null || await db.Set<RegistrationTag>().AnyAsync(t => t.RegistrationId == registrationId && t.TagId == tagId, cancellationToken)) return;
        db.Add(RegistrationTag.Create(ours.Value, registrationId, tagId, db.Now));
        Note(db, ours.Value, registrationId, null, name);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(OfficeConfiguration.TaggedOnce))
        {
            // it has the tag, which was wanted
        }
    }

    public async Task RemoveAsync(Guid registrationId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = Tag.KeyOf(name);
        var link = await (from l in db.Set<RegistrationTag>()
                          join t in db.Set<Tag>() on l.TagId equals t.Id
                          where l.RegistrationId == registrationId && t.NameKey == key
                          select l).SingleOrDefaultAsync(cancellationToken);
        if (link is null) return;
        db.Remove(link);
        Note(db, link.OrganizationId, registrationId, name, null);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Task<Guid?> FindAsync(AppDbContext db, string key, CancellationToken cancellationToken) =>
        db.Set<Tag>().Where(t => t.NameKey == key).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);

    // the registration itself does not change, so the trail would not know
    private void Note(AppDbContext db, Guid organizationId, Guid registrationId, string? before, string? after) =>
        db.Appended.Add(AuditEntry.Create(
            db.Now, user, organizationId, nameof(Registration), registrationId, AuditAction.Changed,
            JsonSerializer.Serialize(new Dictionary<string, string?[]>(StringComparer.Ordinal) { ["Tags"] = [before, after] }, AuditTrail.Json), null));
}
