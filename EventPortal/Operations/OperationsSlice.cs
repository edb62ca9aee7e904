using EventPortal.Operations.Health;
using EventPortal.Operations.Home;
using EventPortal.Operations.Keys;
using EventPortal.Operations.Sweep;
using EventPortal.Operations.Telemetry;
using EventPortal.Shared.Data;
using EventPortal.Shared.Jobs;

namespace EventPortal.Operations;

/// <summary>What makes the portal stand up and stay up: database start, scheduler, keys, health, logs, metrics and traces.</summary>
internal static class OperationsSlice
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddRootSettings();
        builder.AddPortalLogging();
        builder.Services.AddOptions<OperationsOptions>().BindConfiguration("Operations").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddDatabaseStart();
        builder.AddJobs();
        builder.Services.AddDatabaseKeys();
        builder.Services.AddPortalHealth();
        builder.Services.AddSweep();
        builder.Services.AddPlatform();
        builder.AddTelemetry();
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapPortalHealth();
        app.MapMetrics();
    }

    /// <summary>appsettings.Development.json lies at the top of the repository, beside the project; environment and command line still win.</summary>
    private static void AddRootSettings(this WebApplicationBuilder builder)
    {
        var file = Path.Combine(builder.Environment.ContentRootPath, "..", $"appsettings.{builder.Environment.EnvironmentName}.json");
        if (!File.Exists(file)) return;
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        using var added = new ConfigurationManager();
        added.AddJsonFile(Path.GetFullPath(file), optional: true, reloadOnChange: false);
        var afterOwnFiles = sources.Select((source, index) => (source, index))
            .LastOrDefault(s => s.source is Microsoft.Extensions.Configuration.Json.JsonConfigurationSource).index + 1;
        sources.Insert(afterOwnFiles, ((IConfigurationBuilder)added).Sources[^1]);
    }
}
