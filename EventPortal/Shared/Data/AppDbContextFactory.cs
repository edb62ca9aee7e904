using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Data;

/// <summary>Makes one context per operation, of the configured provider, bound to the scope's tenant and user.</summary>
public sealed class AppDbContextFactory(IOptions<DatabaseOptions> options, IServiceProvider scope) : IDbContextFactory<AppDbContext>
{
    private static readonly ObjectFactory<PostgreSqlDbContext> PostgreSql = ActivatorUtilities.CreateFactory<PostgreSqlDbContext>([]);
    private static readonly ObjectFactory<SqlServerDbContext> SqlServer = ActivatorUtilities.CreateFactory<SqlServerDbContext>([]);

    public AppDbContext CreateDbContext()
    {
        var db = Make();
        // Two round trips in every save of a transaction, for nobody: what fails is given up whole and begun anew.
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }

    /// <exception cref="OperationCanceledException">
    /// The scope is gone: its page was left between two of its reads. Nobody waits for the next one, so it is a cancelled one, which the renderer of a circuit
    /// lets go, and no error of the circuit.
    /// </exception>
    private AppDbContext Make()
    {
        try
        {
            return options.Value.Provider switch
            {
                DatabaseProvider.PostgreSql => PostgreSql(scope, []),
                DatabaseProvider.SqlServer => SqlServer(scope, []),
                var provider => throw new InvalidOperationException($"Unknown provider {provider}."),
            };
        }
        catch (ObjectDisposedException e)
        {
            throw new OperationCanceledException("The page or request that wanted to read is over.", e);
        }
    }
}
