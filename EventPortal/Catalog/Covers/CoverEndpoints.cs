using System.Globalization;
using System.Text.RegularExpressions;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EventPortal.Catalog.Covers;

/// <summary>Drawn covers and portraits as files: public, without cookies, cached for ever.</summary>
public static partial class CoverEndpoints
{
    private const string Svg = "image/svg+xml; charset=utf-8";
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void MapCovers(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").AllowAnonymous();
        group.MapGet(CoverUrls.Route, Cover);
        group.MapGet(PortraitUrl.Route, Portrait);
    }

    private static Results<ContentHttpResult, NotFound> Cover(string slug, string? kind, string? direction, string? ratio, HttpContext http)
    {
        if (!Slugs().IsMatch(slug) || !Slugs().IsMatch(direction ?? "") || CoverKindSlug.Parse(kind) is not { } known || CoverUrls.ParseRatio(ratio) is not { } shape)
        {
            return TypedResults.NotFound();
        }

        var (width, height) = CoverSize.Of(shape);
        return Picture(http, CoverArt.Svg(slug, known, direction!, width, height));
    }

    private static Results<ContentHttpResult, NotFound> Portrait(string portrait, HttpContext http)
    {
        if (Portraits().Match(portrait) is not { Success: true } match)
        {
            return TypedResults.NotFound();
        }

        var seed = uint.Parse(match.Groups["seed"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var hair = match.Groups["hair"].Value;
        return Picture(http, char.IsAsciiDigit(hair[0])
            ? PortraitArt.Svg(seed, hair[0] - '0')
            : PortraitArt.Svg(seed, endsInA: hair == "a"));
    }

    private static ContentHttpResult Picture(HttpContext http, string svg)
    {
        http.Response.Headers.CacheControl = ForEver;
        return TypedResults.Content(svg, Svg);
    }

    [GeneratedRegex("^(|[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?)$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Slugs();

    [GeneratedRegex("^(?<seed>[0-9a-f]{8})-(?<hair>[ao0-6])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Portraits();
}
