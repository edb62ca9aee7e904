using System.Globalization;
using System.Reflection;
using EventPortal.Shell.Layouts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace EventPortal.Shell;

/// <summary>The document around every page. It is rendered by the server once for a full load and never becomes interactive itself.</summary>
public sealed partial class App
{
    private static readonly string[] Sheets = ["css/tokens.css", "css/fonts.css", "css/base.css", "css/parts.css", "css/catalog.css", "css/widget.css", "css/shop.css", "css/shell.css"];

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    // Also set by theme.js before the first paint; written here so that enhanced navigation does not take it away again.
    private string? Theme => Http.Request.Cookies["theme"] is "light" or "dark" ? Http.Request.Cookies["theme"] : null;

    // Heavy, and for the back office only; its pages are reached by full loads (data-enhance-nav in UserMenu), because a script that comes with an enhanced
    // navigation is not run.
    private bool IsOffice => Http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetCustomAttributes<LayoutAttribute>(inherit: true).Any(l => l.LayoutType == typeof(OfficeLayout)) ?? false;

    // Until its circuit answers, a page that is interactive as a whole must not be changed by enhanced navigation: the circuit would then
    // bring back the page that it was asked for, under the new address. Its links load in full until the circuit takes them over.
    private IComponentRenderMode? PageMode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
