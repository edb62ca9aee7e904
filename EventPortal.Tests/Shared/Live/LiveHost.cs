using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

/// <summary>Two servers on one database; tests sell on the first and look at the second.</summary>
public class LiveHost(PostgresServer server) : PortalHost(server), IAsyncLifetime
{
    private PortalHost? second;

    public PortalHost Second => second!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        second = await StartAnotherAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (second is not null) await second.DisposeAsync();
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The sessions in which the servers listen.</summary>
    public Task<int> ListenersAsync() => ScalarAsync("count(*)");

    public Task<int> KillListenersAsync() => ScalarAsync("count(pg_terminate_backend(pid))");

    // what is shown is shown because it was told, and not by the slow look
    protected override void Configure(IDictionary<string, string?> settings) => settings["Live:HealSeconds"] = "3600";

    protected override void ConfigureServices(IServiceCollection services)
    {
        // a server's questions about what is on sale
        services.AddSingleton(new SqlCount("FROM catalog.\"Products\""));
        services.AddSingleton<IInterceptor>(p => p.GetRequiredService<SqlCount>());
    }

    private async Task<int> ScalarAsync(string what)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"SELECT {what}::int FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'", connection);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>The same over the table that SQL Server's portals use.</summary>
public sealed class LiveTableHost(PostgresServer server) : LiveHost(server)
{
    protected override void Configure(IDictionary<string, string?> settings)
    {
        base.Configure(settings);
        settings["Live:Transport"] = "Table";
    }
}
