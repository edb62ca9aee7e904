using EventPortal.Shared.Data.PrivateServer;

namespace EventPortal.Shared.Data;

internal static class DatabaseStartSetup
{
    internal static IServiceCollection AddDatabaseStart(this IServiceCollection services) => services
        .AddSingleton<PrivatePostgres>()
        .AddSingleton<DatabaseMigration>()
        .AddSingleton<DatabaseStart>()
        .AddHostedService(p => p.GetRequiredService<DatabaseStart>());
}
