using System.Buffers.Binary;

namespace EventPortal.Media.Inspection;

/// <summary>Chunks of a PNG (W3C, third edition): length, type, data, CRC; the first is IHDR, the last IEND.</summary>
internal static class PngWalk
{
    private const int Around = 12;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>Null: not whole.</returns>
    public static FoundFile? Read(ReadOnlySpan<byte> file)
    {
        var at = Signature.Length;
        var (width, height, hasData) = (0, 0, false);
        while (at + Around <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - Around) return null;
            var chunk = file.Slice(at + 4, 4 + (int)length);
            if (Crc32.Of(chunk) != BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + (int)length)..])) return null;
            var type = chunk[..4];
            at += Around + (int)length;
            if (type.SequenceEqual("IHDR"u8) != (width == 0)) return null;
            if (width == 0)
            {
                if (length != 13) return null;
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[4..]), BinaryPrimitives.ReadInt32BigEndian(chunk[8..]));
                if (width <= 0 || height <= 0) return null;
            }
            hasData |= type.SequenceEqual("IDAT"u8);
            if (type.SequenceEqual("IEND"u8)) return hasData ? new(FoundKind.Png, width, height, at) : null;
        }
        return null;
    }
}

/// <summary>The checksum of PNG and ZIP.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Entry((uint)i))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320u ^ (value >> 1);
        return value;
    }
}
