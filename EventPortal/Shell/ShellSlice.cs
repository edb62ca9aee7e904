using EventPortal.Shared.Web.Ui;
using EventPortal.Shell.Nav;
using Radzen;

namespace EventPortal.Shell;

internal static class ShellSlice
{
    public static void AddShell(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // a long text comes to the circuit twice in one message, as the event and as its field: 32 KB would end the circuit at 8,000 Cyrillic letters
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddScoped<Toasts>();
        services.AddScoped<NavCatalog>();
    }

    /// <summary>The pages of every slice.</summary>
    public static void MapShell(this WebApplication app) => app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
}
