using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EventPortal.Shared.Data;

/// <summary>Reads the database's refusals, whichever provider they come from.</summary>
public static class DbErrors
{
    /// <summary>A unique index refused the row; <paramref name="indexName"/> is the name given in the entity's configuration.</summary>
    public static bool IsUniqueViolation(this DbUpdateException exception, string indexName) => exception.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } e => e.ConstraintName == indexName,
        SqlException { Number: 2601 or 2627 } e => e.Message.Contains(indexName, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A check constraint refused the row or update.</summary>
    public static bool IsCheckViolation(this Exception exception) =>
        ((exception as DbUpdateException)?.InnerException ?? exception)
            is PostgresException { SqlState: PostgresErrorCodes.CheckViolation } or SqlException { Number: 547 };

    /// <summary>The database chose this transaction as the victim of a deadlock or a serialization conflict: run it again.</summary>
    public static bool IsTransient(this Exception exception) => (exception as DbUpdateException)?.InnerException is { } inner
        ? inner.IsTransient()
        : exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure }
            or SqlException { Number: 1205 };

    /// <summary>The database did not answer: whether it saved is not known.</summary>
    public static bool IsBrokenConnection(this Exception exception) =>
        ((exception as DbUpdateException)?.InnerException ?? exception) is (NpgsqlException and not PostgresException) or SqlException { Number: <= 0 };
}
