using System.Globalization;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Widget;
using EventPortal.Organizations.Contracts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Public;

/// <summary>For organizers: the code to copy into their own site, with what it will show.</summary>
public sealed partial class WidgetGuidePage(IOrganizations organizations, EventPageQueries events, NavigationManager navigation)
{
    private const string Example = "your-organization";

    private string organization = "";
    private string slug = "";
    private WidgetTheme theme;
    private bool unknown;
    private bool known;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string ShownSlug => slug.Length > 0 ? slug : "your-event";

    private string? Preview => !known ? null
        : slug.Length > 0 ? WidgetUrls.Event(organization, slug, new(Language, theme, 6))
        : WidgetUrls.List(organization, new(Language, theme, 6));

    protected override async Task OnInitializedAsync()
    {
        (organization, slug) = (Text("organization"), Text("event"));
        if (Enum.TryParse<WidgetTheme>(Text("theme"), ignoreCase: true, out var asked) && Enum.IsDefined(asked)) theme = asked;
        if (organization.Length == 0) return;
        // shown to anybody, so the rights of a guest count: a private event is unknown here
        known = slug.Length > 0
            ? await events.FindAsync(organization, slug, null, Http.RequestAborted) is not null
            : await organizations.FindBySlugAsync(organization, Http.RequestAborted) is not null;
        unknown = !known;
    }

    private string Code(string? eventSlug)
    {
        var script = navigation.ToAbsoluteUri(WidgetUrls.Script).AbsoluteUri;
        var which = eventSlug is null ? "" : $" data-event=\"{eventSlug}\"";
        var look = theme is WidgetTheme.Auto ? "" : $" data-theme=\"{Lower(theme)}\"";
        return $"<div data-eventportal data-organization=\"{(organization.Length > 0 ? organization : Example)}\"{which} data-lang=\"{Language}\"{look}></div>\n<script src=\"{script}\" async></script>";
    }

    private static string Lower(WidgetTheme value) => value.ToString().ToLowerInvariant();

    // it goes into code that people copy: only what an address may hold
    private string Text(string name) => Http.Request.Query[name].ToString() is { Length: <= 96 } text && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? text : "";
}
