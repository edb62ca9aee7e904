using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Access;

/// <summary>
/// The policy's question asked again where the work is done, in its transaction: a page stays open longer than the membership that opened it.
/// </summary>
internal static class OrganizationRights
{
    /// <summary>The actor's role in an active organization; a platform admin counts as its owner.</summary>
    public static async Task<OrganizationRole> RequireMemberAsync(this AppDbContext db, Guid organizationId, CancellationToken cancellationToken)
    {
        var user = db.Services.User;
        var isActive = await db.Organizations.AnyAsync(o => o.Id == organizationId, cancellationToken);
        Guard.That(isActive, OrganizationsErrors.NotYourOrganization);
        if (user.Principal.IsInRole(AccountRoles.Admin)) return OrganizationRole.Owner;
        // one's own row by one's own id, whatever tenant the scope has
        var member = await db.OrganizationMembers.AsNoTracking().AcrossTenants()
            .SingleOrDefaultAsync(m => m.OrganizationId == organizationId && m.UserId == user.UserId, cancellationToken);
        Guard.That(member is not null, OrganizationsErrors.NotYourOrganization);
        return member.Role;
    }

    public static async Task RequireOwnerAsync(this AppDbContext db, Guid organizationId, CancellationToken cancellationToken) =>
        Guard.That(await db.RequireMemberAsync(organizationId, cancellationToken) is OrganizationRole.Owner, OrganizationsErrors.OwnerOnly);

    /// <summary>Who acts; every caller has signed in.</summary>
    public static Guid ActorId(this AppDbContext db) =>
        db.Services.User.UserId ?? throw new InvalidOperationException("Nobody has signed in.");
}
