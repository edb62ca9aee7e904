using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>Wakes this server's dispatcher after a commit. A hint only: without it the next poll finds the message.</summary>
public sealed class OutboxSignal : DbTransactionInterceptor, ISaveChangesInterceptor, IDisposable
{
    private readonly SemaphoreSlim urgent = new(0, 1);
    private readonly SemaphoreSlim patient = new(0, 1);

    internal Task<bool> WaitAsync(bool canWait, TimeSpan atMost, CancellationToken cancellationToken) =>
        (canWait ? patient : urgent).WaitAsync(atMost, cancellationToken);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDbContext db) Raise(db);
        return Task.CompletedTask;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDbContext db && db.Database.CurrentTransaction is null) Raise(db);
        return new(result);
    }

    public void Dispose()
    {
        urgent.Dispose();
        patient.Dispose();
    }

    private void Raise(AppDbContext db)
    {
        if (db.HasMessages) Raise(urgent);
        if (db.HasPatientMessages) Raise(patient);
    }

    private static void Raise(SemaphoreSlim wake)
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
