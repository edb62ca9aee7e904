using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Web.Grid;

/// <summary>Notes of the scope's organization; whoever calls has seen their subject there.</summary>
public sealed class OfficeNotes(IDbContextFactory<AppDbContext> contexts, TenantContext tenant, CurrentUser user)
{
    private const int Most = 100;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<OfficeNote>> ListAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<OfficeNote>().AsNoTracking().Where(n => n.SubjectId == subjectId).OrderByDescending(n => n.Id).Take(Most).ToListAsync(cancellationToken);
    }

    public async Task AddAsync(Guid subjectId, string text, CancellationToken cancellationToken)
    {
        if (tenant.OrganizationId is not { } organization || string.IsNullOrWhiteSpace(text)) return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Add(OfficeNote.Create(organization, subjectId, text, user.ActorName, db.Now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
