using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>Wakes this server's dispatcher after a commit. A hint only: without it the next poll finds the message.</summary>
public sealed class OutboxSignal : DbTransactionInterceptor, ISaveChangesInterceptor, IDisposable
{
    private readonly SemaphoreSlim wake = new(0, 1);

    internal Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => wake.WaitAsync(atMost, cancellationToken);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDbContext { HasMessages: true }) Raise();
        return Task.CompletedTask;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDbContext { HasMessages: true } db && db.Database.CurrentTransaction is null) Raise();
        return new(result);
    }

    public void Dispose() => wake.Dispose();

    private void Raise()
    {
        try
        {
            if (wake.CurrentCount == 0) wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // two commits at once: the dispatcher is already awake
        }
    }
}
