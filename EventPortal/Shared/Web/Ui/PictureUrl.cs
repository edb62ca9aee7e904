namespace EventPortal.Shared.Web.Ui;

/// <summary>Sizes in which an uploaded picture is kept, by its longer side in pixels; a smaller picture is not blown up.</summary>
public enum PictureSize
{
    /// <summary>160.</summary>
    Thumbnail,

    /// <summary>480.</summary>
    Small,

    /// <summary>960.</summary>
    Medium,

    /// <summary>1920.</summary>
    Large,
}

/// <summary>
/// Addresses of uploaded pictures (slice Media). What lies at one never changes, so it is kept for ever: a new crop is a new file with a new id. Here and
/// not in Media, because slices below it show pictures too.
/// </summary>
public static class PictureUrl
{
    public static string Of(Guid id, PictureSize size) => $"/media/{id:N}/{Word(size)}";

    /// <summary>The id in an address of ours; null: it is another address.</summary>
    public static Guid? IdOf(string? url) =>
        url?.Split('/') is ["", "media", var id, _] && Guid.TryParseExact(id, "N", out var known) ? known : null;

    /// <summary>For <c>srcset</c>: each size with its width.</summary>
    public static string SrcSet(Guid id, params IEnumerable<PictureSize> sizes) => string.Join(", ", sizes.Select(s => $"{Of(id, s)} {SideOf(s)}w"));

    /// <summary>The longer side in pixels.</summary>
    public static int SideOf(PictureSize size) => size switch
    {
        PictureSize.Thumbnail => 160,
        PictureSize.Small => 480,
        PictureSize.Medium => 960,
        PictureSize.Large => 1920,
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };

    public static string Word(PictureSize size) => size switch
    {
        PictureSize.Thumbnail => "thumbnail",
        PictureSize.Small => "small",
        PictureSize.Medium => "medium",
        PictureSize.Large => "large",
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };
}
