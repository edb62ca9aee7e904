using EventPortal.Shared.Domain;

namespace EventPortal.Media.Inspection;

/// <summary>
/// Finds out what picture some bytes are, by walking through their structure from the first byte to the last: nothing is decoded, so nothing can blow
/// up. What is cut short, lies about its parts or has something behind its end is refused.
/// </summary>
internal static class ImageInspection
{
    /// <summary>Sides and pixels that a browser can still hold when it is asked to cut the picture again.</summary>
    public const int MostSide = 12_000;
    public const long MostPixels = 50_000_000;

    public static FoundFile Inspect(ReadOnlySpan<byte> file)
    {
        Guard.That(file.Length > 0, MediaErrors.Empty);
        var found = Kind(file) switch
        {
            FoundKind.Jpeg => JpegWalk.Read(file),
            FoundKind.Png => PngWalk.Read(file),
            FoundKind.Gif => GifWalk.Read(file),
            FoundKind.WebP => WebPWalk.Read(file),
            _ => null,
        };
        Guard.That(Kind(file) is not null, MediaErrors.NotAnImage);
        Guard.That(found is { Width: > 0, Height: > 0 }, MediaErrors.Broken);
        Guard.That(found.Width <= MostSide && found.Height <= MostSide && (long)found.Width * found.Height <= MostPixels, MediaErrors.TooManyPixels);
        // a photo from a phone may carry a film or depth behind its end, which is cut off; in other formats it can only be something else in disguise
        Guard.That(found.Length == file.Length || found.Kind is FoundKind.Jpeg, MediaErrors.Padded);
        return found;
    }

    /// <summary>Whether some bytes begin as a picture does.</summary>
    public static bool IsMeantAsPicture(ReadOnlySpan<byte> head) => Kind(head) is not null;

    private static FoundKind? Kind(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FoundKind.Jpeg
        : file.StartsWith(PngWalk.Signature) ? FoundKind.Png
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? FoundKind.Gif
        : file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..12].SequenceEqual("WEBP"u8) ? FoundKind.WebP
        : null;
}
