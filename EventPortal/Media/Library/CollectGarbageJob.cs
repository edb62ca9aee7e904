using EventPortal.Media.Storage;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace EventPortal.Media.Library;

/// <summary>
/// Gives up uploads that nobody put to use, removes what was deleted long enough ago, and reports what does not fit together. May run on two servers at
/// once: every step asks the row again, and deleting a file that is gone does nothing.
/// </summary>
internal sealed class CollectGarbageJob(
    IDbContextFactory<AppDbContext> contexts, IFileStore store, IOptions<MediaOptions> options, TimeProvider time, ILogger<CollectGarbageJob> log) : IJob
{
    private const int Batch = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await GiveUpAsync(time.GetUtcNow().AddHours(-options.Value.UploadHours), cancellationToken);
        await RemoveAsync(time.GetUtcNow().AddDays(-options.Value.GraceDays), cancellationToken);
        var strays = await StraysAsync(cancellationToken);
        if (strays.FilesWithoutRow.Count + strays.RowsWithoutFile.Count == 0) return;
        log.LogWarning(
            "The file store and the database differ: {Files} files without a row ({FirstFiles}), {Rows} rows without a file ({FirstRows})",
            strays.FilesWithoutRow.Count, string.Join(", ", strays.FilesWithoutRow.Take(5)), strays.RowsWithoutFile.Count, string.Join(", ", strays.RowsWithoutFile.Take(5)));
    }

    /// <summary>What lies in the store for no row (and not just now), and what rows say is there and is not. Reported, never mended: either may be a restored backup.</summary>
    internal async Task<Strays> StraysAsync(CancellationToken cancellationToken)
    {
        var recent = time.GetUtcNow().AddHours(-options.Value.UploadHours);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the rows first: what arrives meanwhile is a young file, and young files are left alone
        var known = (await Keys(db).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var (without, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var file in store.ListAsync(cancellationToken))
        {
            seen.Add(file.Key);
            if (!known.Contains(file.Key) && file.WrittenAt < recent) without.Add(file.Key);
        }
        return new(without, [.. known.Where(k => !seen.Contains(k))]);
    }

    internal sealed record Strays(IReadOnlyList<string> FilesWithoutRow, IReadOnlyList<string> RowsWithoutFile);

    internal static IQueryable<string> Keys(AppDbContext db) => db.MediaFiles.Where(f => f.Original != null).Select(f => f.Original!.Path)
        .Concat(db.Set<MediaVariant>().Select(v => v.Content.Path));

    private async Task GiveUpAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        // guarded by the state, and the version ends the save of somebody who puts it to use at this moment
        await db.MediaFiles.Where(f => f.State == MediaState.Uploading && f.UpdatedAt < before).ExecuteUpdateAsync(s => s
            .SetProperty(f => f.State, MediaState.Deleted).SetProperty(f => f.DeletedAt, now).SetProperty(f => f.UpdatedAt, now)
            .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
    }

    private async Task RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.MediaFiles.AsNoTracking().Include(f => f.Variants).Where(f => f.State == MediaState.Deleted && f.DeletedAt < before)
            .OrderBy(f => f.DeletedAt).Take(Batch).ToListAsync(cancellationToken);
        foreach (var file in due)
        {
            // first the bytes: a row without them is found again, bytes without a row would only be reported
            foreach (var content in file.Variants.Select(v => v.Content).Append(file.Original).OfType<StoredContent>())
                await store.DeleteAsync(content.Path, cancellationToken);
            await db.MediaFiles.Where(f => f.Id == file.Id && f.State == MediaState.Deleted).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
