namespace EventPortal.Media.Inspection;

/// <summary>What a file is, by its bytes.</summary>
public enum FoundKind
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Pdf,
    Docx,
}

/// <param name="Length">Bytes that belong to the file; a photo may be followed by what its phone added, which is cut off.</param>
public sealed record FoundFile(FoundKind Kind, int Width, int Height, long Length)
{
    public string ContentType => Kind switch
    {
        FoundKind.Jpeg => "image/jpeg",
        FoundKind.Png => "image/png",
        FoundKind.Gif => "image/gif",
        FoundKind.WebP => "image/webp",
        FoundKind.Pdf => "application/pdf",
        FoundKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => throw new InvalidOperationException($"{Kind}"),
    };

    public string Extension => Kind switch
    {
        FoundKind.Jpeg => ".jpg",
        FoundKind.Png => ".png",
        FoundKind.Gif => ".gif",
        FoundKind.WebP => ".webp",
        FoundKind.Pdf => ".pdf",
        FoundKind.Docx => ".docx",
        _ => throw new InvalidOperationException($"{Kind}"),
    };
}
