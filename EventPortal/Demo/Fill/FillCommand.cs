using System.Globalization;
using EventPortal.Organizations;
using EventPortal.Shared;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo.Fill;

/// <summary><c>dotnet EventPortal.dll fill</c>: the demo data, and a mass of events, orders and registrations on top, to see how the portal bears it.</summary>
internal sealed class FillCommand(IServiceScopeFactory scopes, DemoSeeder demo, IHostEnvironment environment, TimeProvider time) : IOperatorCommand
{
    public string Name => "fill";

    public string Usage => FillArguments.Usage + ": fills the database with a mass of made-up data, to measure on; PostgreSQL only, never in production";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (FillArguments.Parse(arguments) is not { } wanted) return await RefuseAsync(output, "usage: " + FillArguments.Usage + "; no more orders than registrations");
        if (environment.IsProduction() && !wanted.Force)
            return await RefuseAsync(output, "This is Production, and the data is made up, with accounts whose password everybody knows. If that is wanted: --force");
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("fill");
        if (await RefusalAsync(scope.ServiceProvider, cancellationToken) is { } refusal) return await RefuseAsync(output, refusal);
        var started = time.GetTimestamp();
        void Say(string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(started).TotalSeconds,6:0.0} s  {what}"));
        Say("demo data");
        await demo.SeedAsync(cancellationToken);
        var rows = await scope.ServiceProvider.GetRequiredService<FillSeeder>().FillAsync(wanted, Say, cancellationToken);
        Say(string.Create(CultureInfo.InvariantCulture, $"done: {wanted.Events} events, {wanted.Registrations} registrations, {wanted.Orders} orders, {rows} rows in all"));
        return 0;
    }

    private static async Task<string?> RefusalAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        if (!db.Database.IsNpgsql()) return "The mass is written by COPY, which only PostgreSQL has: set Database:Provider=PostgreSql.";
        return await db.Organizations.AcrossTenants().AnyAsync(o => o.Slug.StartsWith(FillWorld.SlugStart), cancellationToken)
            ? "The database is filled already. To fill it anew, begin with an empty one."
            : null;
    }

    private static async Task<int> RefuseAsync(TextWriter output, string reason)
    {
        await output.WriteLineAsync(reason);
        return 2;
    }
}
