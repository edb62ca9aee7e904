using System.Net;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Cultures;
using EventPortal.Shared.Web.Hosting;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EventPortal.Shell;

/// <summary>The order of the middleware, here and nowhere else.</summary>
internal static class Pipeline
{
    public static void AddPipeline(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WebOptions>().BindConfiguration("Web").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>((forwarded, web) => Configure(forwarded, web.Value));
        services.AddOptions<CircuitOptions>().Configure<IOptions<WebOptions>>((circuits, web) =>
        {
            circuits.DetailedErrors = builder.Environment.IsDevelopment();
            circuits.DisconnectedCircuitMaxRetained = web.Value.DisconnectedCircuits;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(web.Value.CircuitMinutes);
        });
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.AddRequestLocalization(options =>
        {
            options.SetDefaultCulture(PortalCultures.Default.Name);
            options.SupportedCultures = options.SupportedUICultures = [.. PortalCultures.All];
            options.RequestCultureProviders = [new CustomRequestCultureProvider(PortalCultures.OfRequest)];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        services.AddAntiforgery(o => o.Cookie.Name = SharedPageAttribute.FormCookie);
        services.AddSharedPages();
        services.AddRateLimits();
        services.AddSingleton<SiteAddress>();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddScoped<CurrentUserCircuit>();
        services.AddScoped<CircuitHandler>(p => p.GetRequiredService<CurrentUserCircuit>());
        services.AddScoped<CircuitHandler, RushCounting>();
        services.AddSingleton<Crowd>();
        services.AddScoped<CircuitHandler, CrowdCounting>();
        services.AddHostedService<MemoryReturn>();
        services.TryAddSingleton(TimeProvider.System);
    }

    public static void UseShell(this WebApplication app)
    {
        var web = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        if (web.BehindProxy) app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.Use(RushCounting.CountAsync);
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (web.Https)
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentUser>().Use(context.User);
            return next(context);
        });
        app.UseAntiforgery();
        app.UsePageCounting();
        app.UseSharedPages();
        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting();
        app.MapCultures();
    }

    private static void Configure(ForwardedHeadersOptions forwarded, WebOptions web)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in web.Proxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network)) forwarded.KnownIPNetworks.Add(network);
            else forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
