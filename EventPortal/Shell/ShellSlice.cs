using EventPortal.Shared.Web.Ui;
using EventPortal.Shell.Nav;
using Radzen;

namespace EventPortal.Shell;

internal static class ShellSlice
{
    public static void AddShell(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddScoped<Toasts>();
        services.AddScoped<NavCatalog>();
    }

    /// <summary>The pages of every slice.</summary>
    public static void MapShell(this WebApplication app) => app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
}
