using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using EventPortal.Media.Inspection;

namespace EventPortal.Tests.Media;

/// <summary>Files made byte by byte, so that a test can break exactly one thing.</summary>
internal static class SampleFiles
{
    public static byte[] Exe { get; } = [0x4D, 0x5A, 0x90, 0x00, .. new byte[2000]];

    public static byte[] Html { get; } = "<!doctype html><script>alert(1)</script>"u8.ToArray();

    public static byte[] Svg { get; } = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray();

    /// <summary>A true PNG, each pixel of its own colour when <paramref name="noise"/> is set (so that it does not pack).</summary>
    public static byte[] Png(int width, int height, int noise = 0)
    {
        var rows = new byte[height * (1 + (width * 3))];
        if (noise > 0) new Random(noise).NextBytes(rows);
        for (var y = 0; y < height; y++) rows[y * (1 + (width * 3))] = 0;
        for (var y = 0; noise == 0 && y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var at = (y * (1 + (width * 3))) + 1 + (x * 3);
                (rows[at], rows[at + 1], rows[at + 2]) = ((byte)(x * 255 / width), (byte)(y * 255 / height), 120);
            }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, noise > 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows);
        return [.. PngWalk.Signature, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The structure of a PNG that claims a size and has no such pixels.</summary>
    public static byte[] PngBomb(int width, int height) =>
        [.. PngWalk.Signature, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];

    /// <summary>The structure of a JPEG; its scan holds nothing a decoder would like.</summary>
    public static byte[] Jpeg(int width, int height, int scan = 64, byte[]? comment = null) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. comment is null ? [] : Segment(0xFE, comment),
        .. Segment(0xC0, [8, .. Short(height), .. Short(width), 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. Enumerable.Range(0, scan).SelectMany(i => i % 16 == 0 ? new byte[] { 0xFF, 0x00 } : [(byte)(i % 200)]), 0xFF, 0xD9,
    ];

    public static byte[] Gif(int width, int height) =>
    [
        .. "GIF89a"u8, .. Little(width), .. Little(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, .. Little(width), .. Little(height), 0, 2, 2, 0x4C, 0x01, 0, 0x3B,
    ];

    public static byte[] WebP(int width, int height)
    {
        byte[] frame = [.. "VP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, .. Little(width), .. Little(height)];
        byte[] extended = [.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, .. Little(width - 1), 0, .. Little(height - 1), 0];
        byte[] body = [.. "WEBP"u8, .. extended, .. frame];
        return [.. "RIFF"u8, (byte)body.Length, (byte)(body.Length >> 8), 0, 0, .. body];
    }

    public static byte[] Pdf(string tail = "") => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n" + tail);

    public static byte[] Docx(params string[] more)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in (string[])["[Content_Types].xml", "word/document.xml", .. more])
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write("<x/>"u8);
            }
        return file.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. Big(data.Length), .. named, .. Big((int)Crc32.Of(named))];
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, .. Short(data.Length + 2), .. data];

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Little(int value) => [(byte)value, (byte)(value >> 8)];
}
