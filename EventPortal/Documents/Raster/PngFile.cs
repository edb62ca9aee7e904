using System.Buffers.Binary;
using System.IO.Compression;

namespace EventPortal.Documents.Raster;

/// <summary>Writes a picture as a PNG file: 8 bits, RGB, each row as what changed since the one above or the pixel before.</summary>
internal static class PngFile
{
    private const int Samples = 3;
    private const byte Sub = 1;
    private const byte Up = 2;

    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    public static byte[] Write(Pixels picture)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Pack(picture));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pack(Pixels picture)
    {
        var stride = Samples * picture.Width;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var (up, sub) = (new byte[stride + 1], new byte[stride + 1]);
            (up[0], sub[0]) = (Up, Sub);
            for (var y = 0; y < picture.Height; y++)
            {
                var row = picture.Bytes.AsSpan(y * stride, stride);
                var above = y == 0 ? default : picture.Bytes.AsSpan((y - 1) * stride, stride);
                var (upSum, subSum) = (0, 0);
                for (var i = 0; i < stride; i++)
                {
                    up[i + 1] = (byte)(row[i] - (y == 0 ? 0 : above[i]));
                    sub[i + 1] = (byte)(row[i] - (i < Samples ? 0 : row[i - Samples]));
                    (upSum, subSum) = (upSum + Math.Abs((int)(sbyte)up[i + 1]), subSum + Math.Abs((int)(sbyte)sub[i + 1]));
                }

                zlib.Write(upSum <= subSum ? up : sub);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(Sum(uint.MaxValue, name), data));
        file.Write(number);
    }

    private static uint Sum(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data) crc = Crc[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }
}
