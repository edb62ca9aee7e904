using System.Data.Common;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventPortal.Shared.Live;

/// <summary>Hands on what a context has announced when its changes are committed, and forgets it when they are not.</summary>
internal sealed class LiveSignal(LiveChanges changes) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Publish(eventData.Context);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Publish(eventData.Context);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null) Publish(eventData.Context);
        return new(result);
    }

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null) Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private void Publish(DbContext? context)
    {
        if (context is not AppDbContext { Announced.Count: > 0 } db) return;
        changes.Publish(db.Announced);
        db.Announced.Clear();
    }

    private static void Forget(DbContext? context) => (context as AppDbContext)?.Announced.Clear();
}
