using EventPortal.Media.Contracts;
using EventPortal.Media.Storage;
using EventPortal.Media.Uploads;
using EventPortal.Shared.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace EventPortal.Media.Serving;

/// <summary>
/// GET /media/{id}/{part}: a picture in one of its sizes, or the original. Whatever a file hides, a browser must not act on it: the type is the one that
/// was found, nobody guesses another, nothing in it runs, and a document is only ever saved.
/// </summary>
internal static class MediaEndpoints
{
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "private, no-cache";

    public static void MapServing(this IEndpointRouteBuilder app) =>
        app.MapMethods("/media/{id:guid}/{part}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).AllowAnonymous().WithMetadata(new OwnContentPolicyAttribute(Policy));

    private static async Task<IResult> ServeAsync(Guid id, string part, ServedFiles files, IFileStore store, HttpContext http)
    {
        // who may not see a file is told that there is none
        if (await files.FindAsync(id, http.RequestAborted) is not { } file || !file.Parts.TryGetValue(part, out var content)) return Results.NotFound();
        if (!await files.MayReadAsync(file, part, http.RequestAborted)) return Results.NotFound();
        var etag = new EntityTagHeaderValue($"\"{content.Hash[..32]}\"");
        http.Response.Headers.CacheControl = file.IsPublic(part) ? ForEver : AskAgain;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(etag, useStrongComparison: false)))
        {
            http.Response.GetTypedHeaders().ETag = etag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await store.OpenAsync(content.Path, http.RequestAborted) is not { } stream)
        {
            // a mistake of ours, reported by the collection: nobody should keep the answer
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }

        return Results.Stream(stream, content.ContentType, NameToSave(file, part, content.ContentType), entityTag: etag, enableRangeProcessing: true);
    }

    // a name makes it "attachment"
    private static string? NameToSave(ServedFile file, string part, string contentType)
    {
        if (!file.Purpose.IsDocument || part != UploadEndpoints.Original) return null;
        string[] endings = contentType switch
        {
            "application/pdf" => [".pdf"],
            "image/jpeg" => [".jpg", ".jpeg"],
            _ when contentType.StartsWith("image/", StringComparison.Ordinal) => ["." + contentType["image/".Length..]],
            _ => [".docx"],
        };
        return endings.Any(e => file.FileName.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? file.FileName : file.FileName + endings[0];
    }
}
