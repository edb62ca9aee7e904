using System.Globalization;
using EventPortal.Tests.Support;
using Npgsql;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>The portal in Production as a process of its own, over a database with the demo data.</summary>
internal sealed class DemoPortal(PortalProcess process, string connectionString) : IAsyncDisposable
{
    public Uri Address => process.Address;

    /// <summary>The portal's process.</summary>
    public int Id => process.Id;

    public string ConnectionString => connectionString;

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <param name="published">The folder of a published portal, or null for the one that the benchmarks were built with.</param>
    public static async Task<DemoPortal> StartAsync(PostgresServer server, string? published = null)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__ConnectionString"] = await server.CreateDatabaseAsync(),
            ["RateLimits__Enabled"] = "false",
            ["Mail__StartTls"] = "false",
            ["Logging__LogLevel__Default"] = "Error",
            ["Demo__Seed"] = "true",
        };
        await using (var seeding = PortalProcess.Start(settings, "Development", published: published))
        {
            await seeding.WhenReadyAsync();
            await WhenSeededAsync(settings["Database__ConnectionString"]);
        }
        settings.Remove("Demo__Seed");
        return new(await PortalProcess.Start(settings, published: published).WhenReadyAsync(), settings["Database__ConnectionString"]);
    }

    /// <summary>The demo data comes in after the start.</summary>
    private static async Task WhenSeededAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT COUNT(*) FROM sales.\"Orders\"", connection);
        for (long last = -1, now = 0; now == 0 || now != last;)
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            (last, now) = (now, Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture));
        }
    }
}
