using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventPortal.Tests.Support;

/// <summary>Builds the portal as Program does, over a test database.</summary>
internal static class TestComposition
{
    /// <summary>The checkout: the folder with the solution.</summary>
    internal static string Root { get; } = FindRoot();

    internal static WebApplication Build(
        string connectionString, TimeProvider clock, Action<IServiceCollection>? configure = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = CreateBuilder(connectionString, clock);
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        configure?.Invoke(builder.Services);
        builder.Services.RemoveAll<IHostedService>();
        return builder.Build();
    }

    internal static WebApplicationBuilder CreateBuilder(string connectionString, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "EventPortal", EnvironmentName = "Testing", ContentRootPath = Path.Combine(Root, "EventPortal"),
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:ConnectionString"] = connectionString,
            ["Database:Provider"] = "PostgreSql",
            // what a test has just saved is in the catalog at once
            ["Catalog:ListingMilliseconds"] = "0",
            // and a room that it has just opened is open
            ["WaitingRooms:SeenMilliseconds"] = "0",
        });
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor, SqlServerTranslation>();
        EventPortal.Program.Compose(builder);
        // one factory for all portals of the run: Entity Framework then builds its model once, not once per portal
        builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance));
        return builder;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EventPortal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }
}
