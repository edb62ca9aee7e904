using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.WaitingRooms.Places;

/// <summary>
/// The places that this request's or circuit's visitor holds, by sealed cookies: one per event. A circuit gets them from the prerendered page
/// in its protected component state, as it cannot rely on a request's cookies.
/// </summary>
public sealed class RoomVisitor(PlaceTokens tokens, CurrentUser user, IHttpContextAccessor http)
{
    private const string Prefix = "queue-";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private Dictionary<string, string>? held;

    public Guid? UserId => user.UserId;

    /// <summary>For the framework only.</summary>
    [PersistentState]
    public Dictionary<string, string>? Held
    {
        get => held ??= http.HttpContext is { } context ? Read(context.Request.Cookies) : null;
        set => held = value ?? held;
    }

    /// <summary>Null: this browser holds none, or a forged one.</summary>
    public Guid? PlaceOf(Guid eventId) => Held?.GetValueOrDefault(eventId.ToString("N")) is { } token ? tokens.Open(eventId, token) : null;

    /// <summary>Gives the browser its place; only an answer to a request can.</summary>
    public void Keep(HttpContext context, Guid eventId, Guid placeId)
    {
        var token = tokens.Seal(eventId, placeId);
        (Held ??= [])[eventId.ToString("N")] = token;
        // without it nobody could wait, so it is essential
        context.Response.Cookies.Append(Prefix + eventId.ToString("N"), token, new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Kept, IsEssential = true, Path = "/",
        });
    }

    private static Dictionary<string, string> Read(IRequestCookieCollection cookies) => cookies
        .Where(c => c.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(c => c.Key[Prefix.Length..], c => c.Value, StringComparer.Ordinal);
}
