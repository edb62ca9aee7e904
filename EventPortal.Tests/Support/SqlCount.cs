using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventPortal.Tests.Support;

/// <summary>Counts the statements of EF that have these words.</summary>
public sealed class SqlCount(string words) : DbCommandInterceptor
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains(words, StringComparison.Ordinal)) Interlocked.Increment(ref count);
        return new(result);
    }
}
