using EventPortal.Media.Library;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Errors;
using EventPortal.Shared.Web.Hosting;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace EventPortal.Media.Uploads;

/// <summary>
/// PUT /media/uploads/{part}: the bytes of one part ("original" or a size) as the body; the ticket stands in a header. POST /media/answers: a whole file as an
/// answer to a question, also of a guest; what is sent back stands in the form (<see cref="Contracts.AnswerFile"/>).
/// </summary>
internal static class UploadEndpoints
{
    public const string Route = "/media/uploads";
    public const string Answers = "/media/answers";
    public const string NameHeader = "X-File-Name";
    public const string TicketHeader = "X-Upload-Ticket";
    public const string Original = "original";

    // a little more than a document may have: who sends more is refused with words, unless it is absurd
    private const long MostBody = MediaRules.MostDocumentBytes + (4 * 1024 * 1024);

    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        app.MapPut(Route + "/{part}", ReceiveAsync)
            .RequireAuthorization().RequireRateLimiting(RateLimits.Write).WithDomainErrors().WithMetadata(new RequestSizeLimitAttribute(MostBody));
        app.MapPost(Answers, ReceiveAnswerAsync)
            .AllowAnonymous().RequireRateLimiting(RateLimits.Write).WithDomainErrors().WithMetadata(new RequestSizeLimitAttribute(MostBody));
    }

    private static async Task<IResult> ReceiveAsync(string part, [FromHeader(Name = TicketHeader)] string? ticket, UploadService uploads, HttpContext http)
    {
        PictureSize? size = part == Original ? null : Sizes.Parse(part);
        if (size is null && part != Original) return Results.NotFound();
        await uploads.ReceiveAsync(ticket, size, http.Request.Body, http.RequestAborted);
        return Results.NoContent();
    }

    // a ticket in a header of its own, as above: no form of another site can send it
    private static async Task<IResult> ReceiveAnswerAsync(
        [FromHeader(Name = TicketHeader)] string? ticket, [FromHeader(Name = NameHeader)] string? name, AnswerTickets tickets, UploadService uploads, HttpContext http)
    {
        if (tickets.Read(ticket) is not { } organizationId) throw new DomainException(MediaErrors.TicketOver);
        var answer = await uploads.ReceiveAnswerAsync(organizationId, Uri.UnescapeDataString(name ?? ""), http.Request.Body, http.RequestAborted);
        return Results.Text(answer.ToString());
    }
}

internal static class Sizes
{
    public static PictureSize? Parse(string word) => Enum.GetValues<PictureSize>().Cast<PictureSize?>().FirstOrDefault(s => PictureUrl.Word(s!.Value) == word);
}
