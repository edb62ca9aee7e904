namespace EventPortal.Catalog.Widget;

/// <summary>Addresses of the frames that other sites show. The script makes them out of its element's data attributes in the same way.</summary>
public static class WidgetUrls
{
    internal const string ListRoute = "/widget/{organization}";
    internal const string EventRoute = "/widget/{organization}/{slug}";

    /// <summary>The script, from the root of the site.</summary>
    public const string Script = "/widget.js";

    public static string List(string organizationSlug, WidgetLook look) => $"/widget/{organizationSlug}{Query(look)}";

    public static string Event(string organizationSlug, string eventSlug, WidgetLook look) => $"/widget/{organizationSlug}/{eventSlug}{Query(look)}";

    private static string Query(WidgetLook look) => $"?lang={look.Language}&theme={look.Theme.ToString().ToLowerInvariant()}&limit={look.Limit}";
}

/// <summary>How a frame looks; asked for by the page around it.</summary>
/// <param name="Language">uk, en or ru.</param>
/// <param name="Limit">Events in the list.</param>
public sealed record WidgetLook(string Language, WidgetTheme Theme, int Limit);

/// <summary>Colours of the frame.</summary>
public enum WidgetTheme
{
    /// <summary>As the visitor's system has it.</summary>
    Auto,
    Light,
    Dark,
}
