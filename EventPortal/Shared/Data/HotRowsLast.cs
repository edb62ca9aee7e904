using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventPortal.Shared.Data;

/// <summary>Carries out what was put off by <see cref="AppDbContext.BeforeCommit"/>, then what was put off by <see cref="AppDbContext.PutOff"/> together with the commit.</summary>
internal sealed class HotRowsLast : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not AppDbContext db) return result;
        await db.RunBeforeCommitAsync(cancellationToken);
        if (db.TakeLastUpdates() is not { Count: > 0 } updates) return result;
        await LastUpdates.CommitWithAsync(db, updates, cancellationToken);
        return InterceptionResult.Suppress();
    }
}
