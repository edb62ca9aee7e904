using EventPortal.Accounts.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Media.Owners;

/// <summary>A deleted account takes its own pictures with it; what was uploaded for an organization is the organization's.</summary>
internal sealed class ForgetPictures : IAccountDeletionEffect
{
    public async Task DeletingAsync(Guid userId, AppDbContext db, CancellationToken cancellationToken)
    {
        // a person's own files are of no tenant
        var own = await db.MediaFiles.AcrossTenants()
            .Where(f => f.UploadedBy == userId && f.Purpose == MediaPurpose.Avatar && f.State != MediaState.Deleted).ToListAsync(cancellationToken);
        foreach (var file in own) file.Delete(db.Now);
    }
}

/// <summary>Names of the files that a person uploaded, for the file that they may take away.</summary>
internal sealed class UploadedFiles(IDbContextFactory<AppDbContext> contexts) : IPersonalDataSource
{
    public string Section => "files";

    public async Task<object?> CollectAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // by the person's own id
        var files = await Of(db, userId).ToListAsync(cancellationToken);
        return files.Count == 0 ? null : files;
    }

    internal static IQueryable<Line> Of(AppDbContext db, Guid userId) => db.MediaFiles.AsNoTracking().AcrossTenants()
        .Where(f => f.UploadedBy == userId && f.State == MediaState.Ready).OrderBy(f => f.CreatedAt)
        .Select(f => new Line(f.FileName, f.Purpose, f.AltText, f.CreatedAt));

    internal sealed record Line(string FileName, MediaPurpose Purpose, string? AltText, DateTimeOffset CreatedAt);
}
