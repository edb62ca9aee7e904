using EventPortal.Notifications.Letters;
using EventPortal.Notifications.Log;
using EventPortal.Notifications.Templates;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Notifications.Admin;

/// <summary>The log of letters as admins see it: by a part of the address, code or state, newest first; all by indexes.</summary>
public sealed class MailQueries
{
    public const int PageSize = 50;

    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly MailTemplates templates;
    private readonly LetterComposer composer;

    internal MailQueries(IDbContextFactory<AppDbContext> contexts, MailTemplates templates, LetterComposer composer) =>
        (this.contexts, this.templates, this.composer) = (contexts, templates, composer);

    public async Task<KeysetPage<MailLine>> ListAsync(MailFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var page = await Matching(db, filter, templates.Codes).NewestFirst(l => l.CreatedAt, l => l.Id, filter.After)
            .PageAsync(PageSize, l => new(l.CreatedAt, l.Id), cancellationToken);
        return new([.. page.Rows.Select(LineOf)], page.Next);
    }

    public async Task<MailDetail?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        if (await db.NotificationLogs.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellationToken) is not { } log) return null;
        // a letter whose slice is gone is treated as a secret: nobody knows what its values are
        var isSecret = !templates.Codes.Contains(log.Template) || templates.IsSecret(log.Template);
        return new(LineOf(log), log.RecipientName, log.Culture, log.UserId, isSecret, isSecret ? null : log.Body ?? Preview(log));
    }

    internal static IQueryable<NotificationLog> Matching(AppDbContext db, MailFilter filter, IReadOnlyCollection<string> codes)
    {
        var letters = db.NotificationLogs.AsNoTracking();
        if (filter.Status is { } status) letters = letters.Where(l => l.Status == status);
        if (filter.Query?.Trim() is not { Length: > 0 } query) return letters;
        var lower = query.ToLowerInvariant();
        return codes.Contains(query) ? letters.Where(l => l.Template == query) : letters.Where(l => l.SearchRecipient.Contains(lower));
    }

    private string? Preview(NotificationLog log)
    {
        try
        {
            return composer.Compose(log.Template, log.Culture, MailModel.Read(log.Model)).Text;
        }
        catch (Exception e) when (e is InvalidOperationException or System.Text.Json.JsonException)
        {
            // the very reason why it could not be sent; the page says so
            return null;
        }
    }

    private static MailLine LineOf(NotificationLog l) => new(l.Id, l.Template, l.Recipient, l.Subject, l.Status, l.Attempts, l.Error, l.CreatedAt, l.SentAt);
}
