using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Notifications.DevMailbox;

/// <summary>Reads the developer's mailbox.</summary>
internal sealed class DevMailboxQueries(IDbContextFactory<AppDbContext> contexts)
{
    private const int PageSize = 100;

    /// <summary>The newest letters whose address or subject contains the text.</summary>
    public async Task<IReadOnlyList<DevMailLine>> ListAsync(string? search, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var lines = await db.DevMails.AsNoTracking().OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id)
            .Select(m => new DevMailLine(m.Id, m.To, m.Subject, m.SentAt)).ToListAsync(cancellationToken);
        // The table keeps a few hundred lines: looking through them here finds Cyrillic in any case on any database.
        return [.. lines.Where(l => string.IsNullOrEmpty(search) || Has(l.To, search) || Has(l.Subject, search)).Take(PageSize)];
    }

    private static bool Has(string text, string search) => text.Contains(search, StringComparison.OrdinalIgnoreCase);

    public async Task<DevMail?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.DevMails.AsNoTracking().Include(m => m.Files).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
    }

    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.DevMails.ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>A letter in the list.</summary>
public sealed record DevMailLine(Guid Id, string To, string Subject, DateTimeOffset SentAt);
