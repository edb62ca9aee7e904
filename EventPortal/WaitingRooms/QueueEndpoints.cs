using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Hosting;
using EventPortal.WaitingRooms.Components;
using EventPortal.WaitingRooms.Places;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.WaitingRooms;

/// <summary>Takes a place (a plain form), tells where it is, takes the browser's work. None needs a circuit.</summary>
internal static class QueueEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder app)
    {
        app.MapPost(WaitingRoomsUrls.JoinRoute, JoinAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Write);
        app.MapPost(WaitingRoomsUrls.ProofRoute, ProveAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Write);
        app.MapGet(WaitingRoomsUrls.StateRoute, StateAsync).AllowAnonymous();
    }

    // a form as a parameter makes the framework check the antiforgery token
    private static async Task<IResult> JoinAsync(
        Guid eventId, IFormCollection form, HttpContext http, JoinService places, RoomVisitor visitor, CancellationToken cancellationToken)
    {
        try
        {
            visitor.Keep(http, eventId, await places.JoinAsync(eventId, http.Connection.RemoteIpAddress, cancellationToken));
            return Results.LocalRedirect(WaitingRoomsUrls.Queue(eventId));
        }
        catch (DomainException e) when (e.Error == WaitingRoomsErrors.TooManyPlaces)
        {
            return Results.LocalRedirect(QueryHelpers.AddQueryString(WaitingRoomsUrls.Queue(eventId), "refused", "1"));
        }
        catch (DomainException e) when (e.Error == WaitingRoomsErrors.RoomClosed)
        {
            // the page says that everybody may go in
            return Results.LocalRedirect(WaitingRoomsUrls.Queue(eventId));
        }
    }

    private static async Task<IResult> ProveAsync(
        Guid eventId, IFormCollection form, JoinService places, CancellationToken cancellationToken) =>
        long.TryParse(form["number"], out var number) && await places.ProveAsync(eventId, number, cancellationToken) ? Results.NoContent() : Results.BadRequest();

    private static async Task<IResult> StateAsync(
        Guid eventId, HttpContext http, RoomQueries rooms, StandingWords words, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(words.Of(await rooms.AskAsync(eventId, cancellationToken)));
    }
}
