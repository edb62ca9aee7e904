using EventPortal.Media.Library;
using EventPortal.Shared.Web.Errors;
using EventPortal.Shared.Web.Hosting;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace EventPortal.Media.Uploads;

/// <summary>PUT /media/uploads/{part}: the bytes of one part ("original" or a size) as the body; the ticket stands in a header.</summary>
internal static class UploadEndpoints
{
    public const string Route = "/media/uploads";
    public const string TicketHeader = "X-Upload-Ticket";
    public const string Original = "original";

    // a little more than a document may have: who sends more is refused with words, unless it is absurd
    private const long MostBody = MediaRules.MostDocumentBytes + (4 * 1024 * 1024);

    public static void MapUploads(this IEndpointRouteBuilder app) => app.MapPut(Route + "/{part}", ReceiveAsync)
        .RequireAuthorization().RequireRateLimiting(RateLimits.Write).WithDomainErrors().WithMetadata(new RequestSizeLimitAttribute(MostBody));

    private static async Task<IResult> ReceiveAsync(string part, [FromHeader(Name = TicketHeader)] string? ticket, UploadService uploads, HttpContext http)
    {
        PictureSize? size = part == Original ? null : Sizes.Parse(part);
        if (size is null && part != Original) return Results.NotFound();
        await uploads.ReceiveAsync(ticket, size, http.Request.Body, http.RequestAborted);
        return Results.NoContent();
    }
}

internal static class Sizes
{
    public static PictureSize? Parse(string word) => Enum.GetValues<PictureSize>().Cast<PictureSize?>().FirstOrDefault(s => PictureUrl.Word(s!.Value) == word);
}
