using EventPortal.Catalog.Listing;
using EventPortal.Shared;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.BigData;

/// <summary>The portal with demo data, to which a mass can be added; what its pages ask of the database is kept.</summary>
public class BigHost(PostgresServer server) : PortalHost(server)
{
    internal ExecutedSql Sql { get; } = new();

    internal async Task FillAsync(int events, int registrations, int orders, TextWriter output)
    {
        var fill = Services.GetServices<IOperatorCommand>().Single(c => c.Name == "fill");
        string[] arguments = ["--events", $"{events}", "--registrations", $"{registrations}", "--orders", $"{orders}"];
        if (await fill.RunAsync(arguments, output, default) != 0) throw new InvalidOperationException("Not filled: " + output);
        await ListAsync();
    }

    /// <summary>The listing takes in what was written past it; its keeper does so within half a minute.</summary>
    internal Task ListAsync() => Services.GetRequiredService<CatalogListing>().CheckAsync(default);

    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Demo:Seed"] = "true";
        // nothing but the pages under measure
        settings["Jobs:Enabled"] = "false";
        // as in earnest; other tests want every page to ask
        settings["Catalog:ListingMilliseconds"] = "500";
        // small beside the mass, as a file of 5,000 is beside 100,000
        settings["Sitemap:EventsPerFile"] = "500";
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        Sql.Use(services);
        services.AddSingleton<IInterceptor>(Sql);
    }
}
