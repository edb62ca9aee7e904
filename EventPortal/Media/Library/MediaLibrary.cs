using EventPortal.Media.Contracts;
using EventPortal.Media.Storage;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Media.Library;

internal sealed class MediaLibrary(IDbContextFactory<AppDbContext> contexts, IFileStore store, IEnumerable<IMediaPlaces> places) : IMediaLibrary
{
    public async Task<IReadOnlyDictionary<Guid, MediaCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return new Dictionary<Guid, MediaCard>();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await Ready(db, ids).Include(f => f.Variants).ToListAsync(cancellationToken)).ToDictionary(f => f.Id, Card);
    }

    public async Task ReplaceAsync(AppDbContext db, MediaUse use, CancellationToken cancellationToken)
    {
        if (use.After is { } after) await PutToUseAsync(db, after, use, cancellationToken);
        if (use.Before is { } before && before != use.After) await GiveUpAsync(db, before, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task KeepAnswersAsync(AppDbContext db, Guid organizationId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        // the predicate is the rule: an answer goes only to whom it was sent
        var files = await db.MediaFiles.AcrossTenants()
            .Where(f => ids.Contains(f.Id) && f.OrganizationId == organizationId && f.Purpose == MediaPurpose.Answer && f.State != MediaState.Deleted)
            .ToListAsync(cancellationToken);
        Guard.That(files.Count == ids.Distinct().Count(), MediaErrors.AnswerGone);
        foreach (var file in files.Where(f => f.State is MediaState.Uploading)) file.PutToUse(null);
    }

    public async Task<byte[]?> ReadAsync(Guid id, PictureSize size, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var file = await Ready(db, [id]).Include(f => f.Variants).FirstOrDefaultAsync(cancellationToken);
        if (file?.Variants.FirstOrDefault(v => v.Size == size) is not { } variant) return null;
        await using var content = await store.OpenAsync(variant.Content.Path, cancellationToken);
        if (content is null) return null;
        using var bytes = new MemoryStream((int)variant.Content.SizeBytes);
        await content.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    // by ids out of rows that the caller may read
    internal static IQueryable<MediaFile> Ready(AppDbContext db, IReadOnlyCollection<Guid> ids) =>
        db.MediaFiles.AsNoTracking().AcrossTenants().Where(f => ids.Contains(f.Id) && f.State == MediaState.Ready);

    private static async Task PutToUseAsync(AppDbContext db, Guid id, MediaUse use, CancellationToken cancellationToken)
    {
        var owner = use.OrganizationId ?? Guid.Empty;
        // the predicate is the rule: a file goes only where it was uploaded for
        var file = await db.MediaFiles.AcrossTenants().Include(f => f.Variants)
            .SingleOrDefaultAsync(f => f.Id == id && f.OrganizationId == owner && f.Purpose == use.Purpose && f.State != MediaState.Deleted, cancellationToken);
        Guard.That(file is not null, MediaErrors.Unknown);
        if (file.State is MediaState.Uploading) file.PutToUse(use.AltText);
        else file.Describe(use.AltText);
    }

    private async Task GiveUpAsync(AppDbContext db, Guid id, CancellationToken cancellationToken)
    {
        foreach (var place in places)
            if (await place.IsShownAsync(db, id, cancellationToken)) return;
        // what stood in the caller's own row
        var file = await db.MediaFiles.AcrossTenants().SingleOrDefaultAsync(f => f.Id == id && f.State != MediaState.Deleted, cancellationToken);
        file?.Delete(db.Now);
    }

    private static MediaCard Card(MediaFile file)
    {
        var largest = file.Variants.MaxBy(v => v.Size)?.Content ?? file.Original!;
        return new(file.Id, file.FileName, file.Original!.ContentType, file.Original.SizeBytes, largest.Width, largest.Height, file.AltText);
    }
}
