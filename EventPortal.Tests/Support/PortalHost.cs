using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Support;

/// <summary>
/// The whole portal on a real Kestrel with a random port: pages, circuits, jobs, outbox. One per test class as a fixture; a second server
/// on the same database: <c>await using var other = await portal.StartAnotherAsync();</c>. Clock: the machine's. Rate limits are off.
/// Use <see cref="Address"/>, <see cref="Client"/> (no redirects followed), and <see cref="Services"/>.
/// </summary>
public class PortalHost(PostgresServer server) : IAsyncLifetime
{
    private readonly List<HttpClient> clients = [];
    private WebApplication? app;
    private string? connectionString;

    public IServiceProvider Services => app!.Services;

    public string ConnectionString => connectionString!;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        connectionString = await server.CreateDatabaseAsync();
        await BeginAsync();
    }

    /// <summary>A second server of the same cluster; dispose it before this one.</summary>
    public async Task<PortalHost> StartAnotherAsync()
    {
        var other = new OtherHost(server, Configure, ConfigureServices) { connectionString = connectionString };
        await other.BeginAsync();
        return other;
    }

    /// <summary>A client of its own: own cookies; the Accept-Language header decides its culture.</summary>
    public HttpClient NewClient(string language = "uk")
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        clients.Add(client);
        return client;
    }

    public async Task<TResult> ReadAsync<TResult>(Func<AppDbContext, Task<TResult>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("test");
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (connectionString is not null && OwnsDatabase) await server.DropDatabaseAsync(connectionString);
        GC.SuppressFinalize(this);
    }

    protected virtual bool OwnsDatabase => true;

    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>Settings as "Section:Key".</summary>
    protected virtual void Configure(IDictionary<string, string?> settings)
    {
    }

    /// <summary>Addresses besides the portal's own.</summary>
    protected virtual void Map(WebApplication app)
    {
    }

    private async Task BeginAsync()
    {
        var builder = TestComposition.CreateBuilder(connectionString!, TimeProvider.System);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["RateLimits:Enabled"] = "false",
            ["Jobs:CheckinSeconds"] = "1",
            // a test that changes something sees it on the next page
            ["Web:KeptPageSeconds"] = "0",
        };
        Configure(settings);
        builder.Configuration.AddInMemoryCollection(settings);
        // the page files of the project, found by the manifest that its build leaves beside the tests
        builder.WebHost.UseSetting(WebHostDefaults.StaticWebAssetsKey, Path.Combine(AppContext.BaseDirectory, "EventPortal.staticwebassets.runtime.json"));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        ConfigureServices(builder.Services);
        app = builder.Build();
        EventPortal.Program.Map(app);
        Map(app);
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = NewClient();
    }

    private async Task StopAsync()
    {
        foreach (var client in clients) client.Dispose();
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed class OtherHost(PostgresServer server, Action<IDictionary<string, string?>> settings, Action<IServiceCollection> services) : PortalHost(server)
    {
        protected override bool OwnsDatabase => false;

        protected override void Configure(IDictionary<string, string?> values) => settings(values);

        protected override void ConfigureServices(IServiceCollection collection) => services(collection);
    }
}
