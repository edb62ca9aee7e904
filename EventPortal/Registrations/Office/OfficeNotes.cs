using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

internal sealed class OfficeNotes(IDbContextFactory<AppDbContext> contexts, TenantContext tenant, CurrentUser user) : IOfficeNotes
{
    private const int Most = 100;

    public async Task<IReadOnlyList<NoteLine>> ListAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<OfficeNote>().Where(n => n.SubjectId == subjectId).OrderByDescending(n => n.Id).Take(Most)
            .Select(n => new NoteLine(n.Text, n.Author, n.CreatedAt)).ToListAsync(cancellationToken);
    }

    public async Task AddAsync(Guid subjectId, string text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Add(OfficeNote.Create(tenant.OrganizationId ?? default, subjectId, text, user.ActorName, db.Now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
