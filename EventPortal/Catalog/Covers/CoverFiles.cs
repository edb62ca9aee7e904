using EventPortal.Catalog.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Covers;

internal sealed class CoverFiles(IMediaLibrary media) : ICoverFiles
{
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(EventCover cover, CancellationToken cancellationToken) =>
        cover.MediaId is { } id && await media.ReadAsync(id, PictureSize.Medium, cancellationToken) is { } file ? file : null;
}
