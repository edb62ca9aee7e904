using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using EventPortal.Documents.Pdf.Images;
using Xunit;

namespace EventPortal.Tests.Support;

/// <summary>The pixels of an 8-bit RGB file; its chunks, lengths and header are checked on the way.</summary>
internal sealed record PngPicture(int Width, int Height, byte[] Rgb)
{
    public static PngPicture Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        using var packed = new MemoryStream();
        byte[] header = [];
        var names = new List<string>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            names.Add(Encoding.Latin1.GetString(file, at + 4, 4));
            if (names[^1] == "IHDR") header = file[(at + 8)..(at + 8 + length)];
            if (names[^1] == "IDAT") packed.Write(file, at + 8, length);
            at += 12 + length;
        }
        Assert.Equal(["IHDR", "IDAT", "IEND"], names);
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        packed.Position = 0;
        var raw = new byte[height * (1 + (3 * width))];
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        zlib.ReadExactly(raw);
        return new(width, height, PngFilters.Undo(raw, 3 * width, height, 3));
    }

    public (int Red, int Green, int Blue) At(int x, int y) => (Rgb[3 * ((y * Width) + x)], Rgb[(3 * ((y * Width) + x)) + 1], Rgb[(3 * ((y * Width) + x)) + 2]);

    /// <summary>Pixels as dark as ink in a part of the picture.</summary>
    public int InkIn(int left, int top, int right, int bottom) =>
        Enumerable.Range(top, bottom - top).Sum(y => Enumerable.Range(left, right - left).Count(x => At(x, y) is var (r, g, b) && r + g + b < 330));
}
