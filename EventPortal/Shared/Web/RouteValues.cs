namespace EventPortal.Shared.Web;

/// <summary>Reads the values of a route, whether a request or a circuit asks.</summary>
public static class RouteValues
{
    /// <param name="resource">What authorization was asked about: an HttpContext, or the RouteData of the router.</param>
    public static Guid? Find(object? resource, string key) => resource switch
    {
        HttpContext http => Read(http.GetRouteValue(key)),
        Microsoft.AspNetCore.Components.RouteData route => Read(route.RouteValues.FirstOrDefault(v => string.Equals(v.Key, key, StringComparison.OrdinalIgnoreCase)).Value),
        _ => null,
    };

    private static Guid? Read(object? value) => value switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => null,
    };
}
