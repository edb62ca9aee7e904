namespace EventPortal.Media;

/// <summary>Addresses of uploaded files; those of pictures in their sizes are <see cref="Shared.Web.Ui.PictureUrl"/>.</summary>
public static class MediaUrls
{
    /// <summary>The file as it was sent: a document to save; of a picture for its owners only.</summary>
    public static string Original(Guid id) => $"/media/{id:N}/original";
}
