using System.Buffers.Binary;

namespace EventPortal.Media.Inspection;

/// <summary>Chunks of a WebP (RFC 9649): RIFF around VP8 (lossy), VP8L (lossless) or VP8X (with alpha, animation or metadata).</summary>
internal static class WebPWalk
{
    private const int Header = 12;

    /// <returns>Null: not whole.</returns>
    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Header + 8) return null;
        var length = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (length > file.Length || length < Header + 8) return null;
        var body = file[..(int)length];
        var (at, size, hasPicture) = (Header, (Width: 0, Height: 0), false);
        while (at + 8 <= body.Length)
        {
            var chunk = BinaryPrimitives.ReadUInt32LittleEndian(body[(at + 4)..]);
            if (chunk > body.Length - at - 8) return null;
            var type = body.Slice(at, 4);
            var data = body.Slice(at + 8, (int)chunk);
            if (at == Header)
            {
                size = Size(type, data);
                if (size.Width == 0) return null;
            }
            hasPicture |= type.SequenceEqual("VP8 "u8) || type.SequenceEqual("VP8L"u8) || type.SequenceEqual("ANMF"u8);
            // an odd chunk has a byte of padding
            at += 8 + (int)chunk + (int)(chunk & 1);
        }
        return at == body.Length && hasPicture ? new(FoundKind.WebP, size.Width, size.Height, length) : null;
    }

    private static (int Width, int Height) Size(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        if (type.SequenceEqual("VP8 "u8) && data.Length >= 10 && data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            return (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
        if (type.SequenceEqual("VP8L"u8) && data.Length >= 5 && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        return type.SequenceEqual("VP8X"u8) && data.Length >= 10 ? (UInt24(data[4..]) + 1, UInt24(data[7..]) + 1) : (0, 0);
    }

    private static int UInt24(ReadOnlySpan<byte> b) => b[0] | (b[1] << 8) | (b[2] << 16);
}
