using System.Security.Cryptography;
using EventPortal.Media.Contracts;
using EventPortal.Media.Inspection;
using EventPortal.Media.Library;
using EventPortal.Media.Storage;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Media.Uploads;

/// <summary>Takes files in, part by part: first the row, then the original and its variants in any order, each verified before it is kept.</summary>
internal sealed class UploadService(IDbContextFactory<AppDbContext> contexts, UploadTickets tickets, IFileStore store, UploadScope scope, UploadBodies bodies)
{
    /// <summary>Begins an upload on behalf of the scope's user.</summary>
    /// <param name="organizationId">Null: the user's own picture.</param>
    public async Task<(Guid Id, string Ticket)> BeginAsync(MediaPurpose purpose, Guid? organizationId, string fileName, CancellationToken cancellationToken)
    {
        var userId = scope.Authorize(purpose, organizationId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // of one person, in whatever organization
        var open = await db.MediaFiles.AcrossTenants().CountAsync(f => f.UploadedBy == userId && f.State == MediaState.Uploading, cancellationToken);
        Guard.That(open < scope.Options.OpenUploads, MediaErrors.TooMany);
        var file = MediaFile.Begin(organizationId ?? Guid.Empty, userId, purpose, fileName, db.Now);
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return (file.Id, tickets.Issue(file.Id, userId));
    }

    /// <summary>Takes a participant's answer whole: whoever sends it may have no account, so nothing is written down about what is refused.</summary>
    public async Task<AnswerFile> ReceiveAnswerAsync(Guid organizationId, string fileName, Stream body, CancellationToken cancellationToken)
    {
        var rules = MediaRules.Of(MediaPurpose.Answer);
        await using var content = await bodies.ReadAsync(body, rules, cancellationToken);
        var found = await InspectAsync(content, rules, null, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var file = MediaFile.Begin(organizationId, scope.UserId, MediaPurpose.Answer, fileName, db.Now);
        file.Receive(await StoreAsync(file.Id, null, found, content, cancellationToken));
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return new(file.Id, file.FileName);
    }

    /// <summary>Takes the original (<paramref name="size"/> is null) or a variant.</summary>
    public async Task ReceiveAsync(string? ticket, PictureSize? size, Stream body, CancellationToken cancellationToken)
    {
        if (tickets.Read(ticket, scope.UserId) is not { } id) throw new DomainException(MediaErrors.TicketOver);
        var rules = MediaRules.Of(await PurposeAsync(id, cancellationToken));
        Guard.That(size is null || !rules.IsDocument, MediaErrors.VariantWrong);
        await using var content = await bodies.ReadAsync(body, rules, cancellationToken);
        var found = await InspectAsync(content, rules, size, cancellationToken);
        // before the row: nothing slow happens under its lock
        await KeepAsync(id, size, await StoreAsync(id, size, found, content, cancellationToken), cancellationToken);
    }

    private async Task<StoredContent> StoreAsync(Guid id, PictureSize? size, FoundFile found, Stream content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(Start(content), cancellationToken));
        var stored = new StoredContent
        {
            Path = $"{id:N}/{(size is { } known ? PictureUrl.Word(known) : "original")}-{hash[..16]}{found.Extension}",
            ContentType = found.ContentType, SizeBytes = found.Length, Hash = hash, Width = found.Width, Height = found.Height,
        };
        await store.WriteAsync(stored.Path, Start(content), stored.ContentType, cancellationToken);
        return stored;
    }

    private async Task<MediaPurpose> PurposeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the ticket names it, and its bearer was checked
        var file = await db.MediaFiles.AsNoTracking().AcrossTenants().Where(f => f.Id == id).Select(f => new { f.Purpose, f.State }).FirstOrDefaultAsync(cancellationToken);
        Guard.That(file is not null, MediaErrors.Unknown);
        Guard.That(file.State is MediaState.Uploading, MediaErrors.NotUploading);
        return file.Purpose;
    }

    private static async Task<FoundFile> InspectAsync(Stream content, MediaRules rules, PictureSize? size, CancellationToken cancellationToken)
    {
        if (rules.TakesPictures) return Cut(content, AnswerInspection.Inspect(content));
        if (rules.IsDocument) return DocumentInspection.Inspect(content);
        var bytes = new byte[content.Length];
        await Start(content).ReadExactlyAsync(bytes, cancellationToken);
        var found = ImageInspection.Inspect(bytes);
        if (size is { } variant) rules.CheckVariant(variant, found, bytes.Length);
        else rules.CheckOriginal(found);
        return Cut(content, found);
    }

    // what a phone put behind its photo stays outside
    private static FoundFile Cut(Stream content, FoundFile found)
    {
        content.SetLength(found.Length);
        return found;
    }

    private async Task KeepAsync(Guid id, PictureSize? size, StoredContent stored, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // the parts of one upload come side by side
        Guard.That(await db.LockRowAsync<MediaFile>(id, cancellationToken), MediaErrors.Unknown);
        var file = await db.MediaFiles.AcrossTenants().Include(f => f.Variants).SingleAsync(f => f.Id == id, cancellationToken);
        if (size is { } variant) file.Receive(variant, stored, db.Now);
        else file.Receive(stored);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Stream Start(Stream content)
    {
        content.Position = 0;
        return content;
    }
}
