using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EventPortal.Catalog.Events;

/// <summary>Completes published events whose end has passed: each in a transaction of its own, so that one refusal keeps no other waiting.</summary>
internal sealed class CompleteEventsJob(IDbContextFactory<AppDbContext> contexts, TimeProvider time, ILogger<CompleteEventsJob> log) : IJob
{
    private const int Batch = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var id in await DueAsync(cancellationToken))
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                var due = await db.Events.SingleAsync(e => e.Id == id, cancellationToken);
                due.Complete(time.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // an organizer may be saving it this very moment; the next run takes it again
                log.LogWarning(e, "Event {EventId} was not completed", id);
            }
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Due(db, time.GetUtcNow()).ToListAsync(cancellationToken);
    }

    internal static IQueryable<Guid> Due(AppDbContext db, DateTimeOffset now) => db.Events
        .Where(e => e.Status == EventStatus.Published && e.EndsAt <= now).OrderBy(e => e.EndsAt).Select(e => e.Id).Take(Batch);
}
