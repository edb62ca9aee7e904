using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Data;

/// <summary>Lends one context per operation, of the configured provider, bound to the scope's tenant and user until it is disposed.</summary>
public sealed class AppDbContextFactory(IOptions<DatabaseOptions> options, IServiceProvider scope) : IDbContextFactory<AppDbContext>
{
    /// <exception cref="OperationCanceledException">
    /// The scope is gone: its page was left between two of its reads. Nobody waits for the next one, so it is a cancelled one, which the renderer of a circuit
    /// lets go, and no error of the circuit.
    /// </exception>
    public AppDbContext CreateDbContext()
    {
        try
        {
            // first what the scope may refuse: a context that nobody gets would not be given back
            var services = scope.GetRequiredService<AppDbContextServices>();
            AppDbContext db = options.Value.Provider switch
            {
                DatabaseProvider.PostgreSql => scope.GetRequiredService<PooledDbContextFactory<PostgreSqlDbContext>>().CreateDbContext(),
                DatabaseProvider.SqlServer => scope.GetRequiredService<PooledDbContextFactory<SqlServerDbContext>>().CreateDbContext(),
                var provider => throw new InvalidOperationException($"Unknown provider {provider}."),
            };
            db.LendTo(services);
            return db;
        }
        catch (ObjectDisposedException e)
        {
            throw new OperationCanceledException("The page or request that wanted to read is over.", e);
        }
    }
}
