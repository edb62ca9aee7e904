using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Operations.Audit;

/// <summary>
/// Search over the audit trail, newest first. Who, kind, object and time go by indexes; parts of names and words are looked for in a bounded stretch of rows
/// per page, so that a word that is nowhere costs a moment and not a minute (docs/decisions/0039).
/// </summary>
public sealed class AuditQueries(IDbContextFactory<AppDbContext> contexts, IUserDirectory users)
{
    public const int PageSize = 50;

    /// <summary>How many rows one page looks through for words.</summary>
    internal const int Stretch = 20_000;

    public async Task<AuditPageRows> SearchAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(filter.Who, cancellationToken);
        var part = person is null ? Trimmed(filter.Who) : null;
        var words = Trimmed(filter.Words);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var indexed = Indexed(db, filter, person).NewestFirst(a => a.At, a => a.Id, filter.After);
        if (part is null && words is null)
        {
            var page = await indexed.PageAsync(PageSize, KeyOf, cancellationToken);
            return new(page.Rows, page.Next, null);
        }
        var rows = await Within(indexed, part, words).Take(PageSize).ToListAsync(cancellationToken);
        if (rows.Count == PageSize) return new(rows, KeyOf(rows[^1]), null);
        // the stretch was looked through: is there more behind it?
        var end = await indexed.Skip(Stretch - 1).Select(a => new { a.At, a.Id }).FirstOrDefaultAsync(cancellationToken);
        return new(rows, end is null ? null : new(end.At, end.Id), end?.At);
    }

    /// <summary>The newest about an object or by a user: for their pages.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AboutUserAsync(Guid userId, int take, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var about = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.ObjectId == userId).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(take).ToListAsync(cancellationToken);
        var by = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.UserId == userId).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(take).ToListAsync(cancellationToken);
        return [.. about.Concat(by).DistinctBy(a => a.Id).OrderByDescending(a => a.At).Take(take)];
    }

    internal static IQueryable<AuditEntry> Indexed(AppDbContext db, AuditFilter filter, Guid? person)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (person is { } id) entries = entries.Where(a => a.UserId == id || a.AdminId == id);
        if (!string.IsNullOrWhiteSpace(filter.Kind) && filter.Kind.Trim() is var kind) entries = entries.Where(a => a.ObjectType == kind);
        if (filter.ObjectId is { } objectId) entries = entries.Where(a => a.ObjectId == objectId);
        if (filter.Action is { } action) entries = entries.Where(a => a.Action == action);
        if (filter.From is { } from) entries = entries.Where(a => a.At >= from);
        if (filter.To is { } to) entries = entries.Where(a => a.At < to);
        return entries;
    }

    internal static IQueryable<AuditEntry> Within(IQueryable<AuditEntry> indexed, string? part, string? words)
    {
        var stretch = indexed.Take(Stretch);
#pragma warning disable CA1304, CA1311, CA1862 // lower() of the database
        if (part is not null) stretch = stretch.Where(a => a.Actor.ToLower().Contains(part) || a.AdminName!.ToLower().Contains(part));
        if (words is not null) stretch = stretch.Where(a => a.Changes.ToLower().Contains(words));
#pragma warning restore CA1304, CA1311, CA1862
        return stretch.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
    }

    private static Keyset KeyOf(AuditEntry entry) => new(entry.At, entry.Id);

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ToLowerInvariant();

    /// <summary>An id or the address of somebody who has an account; null: the rest is a part of a name.</summary>
    private async Task<Guid?> PersonAsync(string? who, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(who, out var id)) return id;
        return who?.Contains('@', StringComparison.Ordinal) == true ? (await users.FindByEmailAsync(who, cancellationToken))?.Id : null;
    }
}
