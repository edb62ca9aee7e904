using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Data;

/// <summary>Makes one context per operation, of the configured provider, bound to the scope's tenant and user.</summary>
public sealed class AppDbContextFactory(IOptions<DatabaseOptions> options, IServiceProvider scope) : IDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext() => options.Value.Provider switch
    {
        DatabaseProvider.PostgreSql => ActivatorUtilities.CreateInstance<PostgreSqlDbContext>(scope),
        DatabaseProvider.SqlServer => ActivatorUtilities.CreateInstance<SqlServerDbContext>(scope),
        var provider => throw new InvalidOperationException($"Unknown provider {provider}."),
    };
}
