using System.Linq.Expressions;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Changes;

/// <summary>One message of the outbox becomes one for each holder of a ticket.</summary>
internal static class HolderLetters
{
    private const int Batch = 500;

    public static async Task EnqueueForHoldersAsync<TMessage>(
        this IDbContextFactory<AppDbContext> contexts, Expression<Func<Registration, bool>> concerned, Func<Guid, TMessage> letter, CancellationToken cancellationToken)
        where TMessage : class
    {
        foreach (var ids in (await HoldersAsync(contexts, concerned, cancellationToken)).Chunk(Batch))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            foreach (var id in ids) db.Enqueue(letter(id));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static async Task<List<Guid>> HoldersAsync(
        IDbContextFactory<AppDbContext> contexts, Expression<Func<Registration, bool>> concerned, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the outbox works for the whole platform
        return await db.Registrations.AcrossTenants().Where(concerned)
            .Where(r => r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn)
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
    }
}
