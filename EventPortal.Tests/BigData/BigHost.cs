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
    }

    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Demo:Seed"] = "true";
        // nothing but the pages under measure
        settings["Jobs:Enabled"] = "false";
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        Sql.Use(services);
        services.AddSingleton<IInterceptor>(Sql);
    }
}
