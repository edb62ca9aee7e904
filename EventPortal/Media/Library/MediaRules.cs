using EventPortal.Media.Contracts;
using EventPortal.Media.Inspection;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Media.Library;

/// <summary>What a file for some purpose must be. The browser is told the same, so that most refusals cost no upload; here they are certain.</summary>
/// <param name="RatioWidth">Width of the cut for <paramref name="RatioHeight"/>; 0: no picture.</param>
/// <param name="LeastWidth">Of the cut, in pixels of the original.</param>
/// <param name="Opaque">Variants are JPEG, which also goes into letters and PDF files.</param>
public sealed record MediaRules(int RatioWidth, int RatioHeight, int LeastWidth, bool Opaque)
{
    public const long MostImageBytes = 5 * 1024 * 1024;
    public const long MostDocumentBytes = 20 * 1024 * 1024;
    private const long MostVariantBytes = 4 * 1024 * 1024;

    public static MediaRules Of(MediaPurpose purpose) => purpose switch
    {
        MediaPurpose.Cover => new(16, 10, 640, Opaque: true),
        MediaPurpose.Logo => new(1, 1, 128, Opaque: false),
        MediaPurpose.Portrait => new(11, 13, 176, Opaque: true),
        MediaPurpose.Avatar => new(1, 1, 128, Opaque: true),
        MediaPurpose.Document => new(0, 0, 0, Opaque: false),
        MediaPurpose.Answer => new(0, 0, 0, Opaque: false) { TakesPictures = true },
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    public bool IsDocument => RatioWidth == 0;

    /// <summary>A document may also be a photo of one, uncut.</summary>
    public bool TakesPictures { get; init; }

    public double Ratio => (double)RatioWidth / RatioHeight;

    public int LeastHeight => IsDocument ? 0 : (int)Math.Round(LeastWidth / Ratio);

    public long MostBytes => IsDocument ? MostDocumentBytes : MostImageBytes;

    public DomainError TooLarge => IsDocument ? MediaErrors.DocumentTooLarge : MediaErrors.ImageTooLarge;

    public void CheckOriginal(FoundFile file)
    {
        if (!IsDocument) Guard.That(file.Width >= LeastWidth && file.Height >= LeastHeight, MediaErrors.TooSmall, LeastWidth, LeastHeight);
    }

    /// <summary>A variant has the shape of the cut and the size of its name, give or take the rounding of a pixel.</summary>
    public void CheckVariant(PictureSize size, FoundFile file, long bytes)
    {
        Guard.That(bytes <= MostVariantBytes && file.Length == bytes, MediaErrors.VariantWrong);
        // PNG is what Safari makes when it is asked for WebP
        Guard.That(file.Kind is FoundKind.Jpeg || (!Opaque && file.Kind is FoundKind.WebP or FoundKind.Png), MediaErrors.VariantWrong);
        Guard.That(Math.Max(file.Width, file.Height) <= PictureUrl.SideOf(size), MediaErrors.VariantWrong);
        Guard.That(Math.Abs((file.Height * Ratio) - file.Width) <= 1 + Ratio, MediaErrors.VariantWrong);
    }
}
