namespace EventPortal.Documents.Pdf.Images;

/// <summary>Decoded samples, grey or RGB, with an opacity sample per pixel when the image has any transparency.</summary>
internal sealed class PngImage : PdfImage
{
    private readonly byte[] _colors;
    private readonly byte[]? _alpha;
    private readonly bool _grey;

    /// <summary>Takes raw samples; they are compressed once, here.</summary>
    public PngImage(int width, int height, bool grey, ReadOnlySpan<byte> colors, ReadOnlySpan<byte> alpha)
    {
        (Width, Height, _grey) = (width, height, grey);
        _colors = ByteBuffer.Deflate(colors);
        _alpha = alpha.ContainsAnyExcept((byte)255) ? ByteBuffer.Deflate(alpha) : null;
    }

    public override int Write(PdfObjects objects)
    {
        var more = "/Filter/FlateDecode";
        if (_alpha is { } alpha)
        {
            var mask = objects.Reserve();
            objects.WriteStream(mask, Entries("/DeviceGray", "/Filter/FlateDecode"), alpha);
            more += $"/SMask {mask} 0 R";
        }

        var id = objects.Reserve();
        objects.WriteStream(id, Entries(_grey ? "/DeviceGray" : "/DeviceRGB", more), _colors);
        return id;
    }
}
