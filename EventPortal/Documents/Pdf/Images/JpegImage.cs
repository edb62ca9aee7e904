using System.Buffers.Binary;

namespace EventPortal.Documents.Pdf.Images;

/// <summary>A JPEG goes into the file as it is; only its frame header is read.</summary>
internal sealed class JpegImage : PdfImage
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _components;
    private readonly bool _inverted;

    public JpegImage(ReadOnlyMemory<byte> file)
    {
        _file = file;
        var frame = Frame(file.Span, out _inverted);
        if (frame[2] != 8)
        {
            throw new PdfResourceException($"The JPEG has {frame[2]} bits per sample; only 8 can be shown.");
        }

        Height = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        Width = BinaryPrimitives.ReadUInt16BigEndian(frame[5..]);
        _components = frame[7];
        if (Width is 0 or > MaxSide || Height is 0 or > MaxSide || _components is not (1 or 3 or 4))
        {
            throw new PdfResourceException($"The JPEG claims {Width} × {Height} pixels of {_components} components.");
        }
    }

    public override int Write(PdfObjects objects)
    {
        var entries = _components switch
        {
            1 => Entries("/DeviceGray"),
            3 => Entries("/DeviceRGB"),
            _ => Entries("/DeviceCMYK", _inverted ? "/Decode[1 0 1 0 1 0 1 0]" : ""),
        };
        var id = objects.Reserve();
        objects.WriteStream(id, entries + "/Filter/DCTDecode", _file.Span);
        return id;
    }

    /// <summary>The frame header's segment, beginning with its length. Programs that leave Adobe's mark write CMYK inverted.</summary>
    private static ReadOnlySpan<byte> Frame(ReadOnlySpan<byte> file, out bool adobe)
    {
        adobe = false;
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame && length >= 8 && at + 2 + length <= file.Length)
            {
                return marker <= 0xC2 ? file.Slice(at + 2, length) : throw new PdfResourceException("The JPEG is lossless or arithmetic-coded, which PDF cannot show.");
            }

            adobe |= marker == 0xEE && file[(at + 4)..].StartsWith("Adobe"u8);
            at += 2 + length;
        }

        throw new PdfResourceException("The JPEG is damaged: it has no frame header.");
    }
}
