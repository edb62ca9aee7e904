using EventPortal.Shared.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace EventPortal.Notifications.DevMailbox;

/// <summary>
/// The developer's mailbox as endpoints and not as a routed page: outside Development nothing is mapped, so nothing can be reached by a
/// forgotten check.
/// </summary>
internal static class DevMailboxEndpoints
{
    // The letter's frame: its own inline styles and images, and links that open beside it; no script, no form, no request.
    private const string LetterPolicy =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'; "
        + "sandbox allow-popups allow-popups-to-escape-sandbox";

    /// <summary>Where letters may be kept instead of sent: a developer's machine and the tests.</summary>
    public static bool IsOpen(IHostEnvironment environment) => environment.IsDevelopment() || environment.IsEnvironment("Testing");

    public static void MapDevMailbox(this IEndpointRouteBuilder routes)
    {
        var mailbox = routes.MapGroup(DevMailboxUrls.Mailbox).AllowAnonymous().ExcludeFromDescription();
        mailbox.MapGet("", ShowAsync);
        mailbox.MapGet("/{id:guid}/letter", LetterAsync).WithMetadata(new OwnContentPolicyAttribute(LetterPolicy), new FrameableAttribute("'self'"));
        mailbox.MapGet("/{id:guid}/files/{fileId:guid}", FileAsync);
        mailbox.MapPost("/clear", ClearAsync);
    }

    private static async Task<IResult> ShowAsync(
        Guid? id, string? q, DevMailboxQueries queries, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellationToken)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        var lines = await queries.ListAsync(q?.Trim(), cancellationToken);
        var chosen = (id ?? (lines.Count > 0 ? lines[0].Id : null)) is { } wanted ? await queries.FindAsync(wanted, cancellationToken) : null;
        return new RazorComponentResult<MailboxPage>(new Dictionary<string, object?>
        {
            [nameof(MailboxPage.Lines)] = lines,
            [nameof(MailboxPage.Chosen)] = chosen,
            [nameof(MailboxPage.Search)] = q?.Trim(),
            [nameof(MailboxPage.TokenField)] = token.FormFieldName,
            [nameof(MailboxPage.Token)] = token.RequestToken,
        });
    }

    private static async Task<IResult> LetterAsync(Guid id, DevMailboxQueries queries, CancellationToken cancellationToken)
    {
        return await queries.FindAsync(id, cancellationToken) is { } mail
            ? TypedResults.Content(DevMailHtml.Framed(mail), "text/html; charset=utf-8")
            : TypedResults.NotFound();
    }

    private static async Task<IResult> FileAsync(
        Guid id, Guid fileId, DevMailboxQueries queries, CancellationToken cancellationToken)
    {
        var mail = await queries.FindAsync(id, cancellationToken);
        if (mail?.Files.SingleOrDefault(f => f.Id == fileId) is not { } file) return TypedResults.NotFound();
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }

    private static async Task<IResult> ClearAsync(
        DevMailboxQueries queries, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest);
        await queries.ClearAsync(cancellationToken);
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return TypedResults.LocalRedirect(DevMailboxUrls.Mailbox);
    }
}
