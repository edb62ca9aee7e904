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
        AppDbContext db = options.Value.Provider switch
        {
            DatabaseProvider.PostgreSql => PostgreSql(scope, []),
            DatabaseProvider.SqlServer => SqlServer(scope, []),
            var provider => throw new InvalidOperationException($"Unknown provider {provider}."),
        };
        // Two round trips in every save of a transaction, for nobody: what fails is given up whole and begun anew.
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }
}
