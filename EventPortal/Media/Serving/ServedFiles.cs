using EventPortal.Accounts.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Media.Uploads;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EventPortal.Media.Serving;

/// <summary>Finds what lies at an address, and who may have it.</summary>
internal sealed class ServedFiles(IDbContextFactory<AppDbContext> contexts, ServedMemory memory, CurrentUser user, IOrganizations organizations, IEnumerable<IMediaReaders> readers)
{
    public async Task<ServedFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (memory.Find(id) is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // MayReadAsync decides by the row itself
        var file = await db.MediaFiles.AsNoTracking().AcrossTenants().Include(f => f.Variants).SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (file?.Original is null) return null;
        var parts = file.Variants.ToDictionary(v => PictureUrl.Word(v.Size), v => v.Content);
        parts[UploadEndpoints.Original] = file.Original;
        var served = new ServedFile(file.Id, file.OrganizationId, file.UploadedBy, file.Purpose, file.State, file.FileName, parts);
        if (served.State is MediaState.Ready) memory.Keep(served);
        return served;
    }

    public async Task<bool> MayReadAsync(ServedFile file, string part, CancellationToken cancellationToken)
    {
        if (file.State is MediaState.Deleted) return false;
        // a guest is nobody in particular: what one sent, another may not have
        if (file.IsPublic(part) || (file.UploadedBy is { } uploader && uploader == user.UserId)) return true;
        if (file.State is not MediaState.Ready) return false;
        if (user.Principal.IsInRole(AccountRoles.Admin)) return true;
        if (user.UserId is { } reader && (await organizations.MembershipsOfAsync(reader, cancellationToken)).Contains(file.OrganizationId)) return true;
        if (file.Purpose is not MediaPurpose.Document) return false;
        foreach (var rule in readers)
            if (await rule.MayReadAsync(file.Id, user.UserId, cancellationToken)) return true;
        return false;
    }
}

/// <summary>Files in use that were asked for last, so that a page full of covers costs no query each. A deleted one is gone from here after as long.</summary>
internal sealed class ServedMemory : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly MemoryCache files = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public ServedFile? Find(Guid id) => files.Get<ServedFile>(id);

    public void Keep(ServedFile file) => files.Set(file.Id, file, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });

    public void Dispose() => files.Dispose();
}
