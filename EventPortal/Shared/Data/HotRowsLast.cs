using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventPortal.Shared.Data;

/// <summary>Carries out what was put off by <see cref="AppDbContext.BeforeCommit"/>.</summary>
internal sealed class HotRowsLast : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDbContext db) await db.RunBeforeCommitAsync(cancellationToken);
        return result;
    }
}
