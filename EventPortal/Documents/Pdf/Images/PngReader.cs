using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EventPortal.Documents.Pdf.Images;

/// <summary>Reads non-interlaced 8-bit PNG files: grey, grey with alpha, RGB, RGBA, palette; with simple transparency (tRNS).</summary>
internal static class PngReader
{
    private const int Grey = 0;
    private const int Rgb = 2;
    private const int Palette = 3;
    private const int GreyAlpha = 4;
    private const int Rgba = 6;

    public static PngImage Read(ReadOnlySpan<byte> file)
    {
        byte[] header = [], palette = [], transparency = [];
        using var compressed = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                throw new PdfResourceException("The PNG is damaged: a chunk runs past the end of the file.");
            }

            var data = file.Slice(at + 8, (int)length);
            switch (Encoding.Latin1.GetString(file.Slice(at + 4, 4)))
            {
                case "IHDR":
                    header = data.ToArray();
                    break;
                case "PLTE":
                    palette = data.ToArray();
                    break;
                case "tRNS":
                    transparency = data.ToArray();
                    break;
                case "IDAT":
                    compressed.Write(data);
                    break;
            }

            at += 12 + (int)length;
        }

        return Decode(header, palette, transparency, compressed);
    }

    private static PngImage Decode(byte[] header, byte[] palette, byte[] transparency, MemoryStream compressed)
    {
        if (header.Length < 13)
        {
            throw new PdfResourceException("The PNG is damaged: it has no header.");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)));
        var (bits, kind, interlaced) = (header[8], header[9], header[12] != 0);
        if (width is 0 or > 16_384 || height is 0 or > 16_384 || width * height > 64_000_000)
        {
            throw new PdfResourceException($"The PNG claims {width} × {height} pixels.");
        }

        if (bits != 8 || interlaced || kind is not (Grey or Rgb or Palette or GreyAlpha or Rgba))
        {
            throw new PdfResourceException($"The PNG is of kind {kind} with {bits} bits{(interlaced ? ", interlaced" : "")}; only non-interlaced 8-bit files can be shown.");
        }

        var samples = kind switch { Grey or Palette => 1, GreyAlpha => 2, Rgb => 3, _ => 4 };
        var pixels = PngFilters.Undo(Inflate(compressed, (int)height * (1 + (int)width * samples)), (int)width * samples, (int)height, samples);
        return Split(pixels, (int)width, (int)height, kind, palette, transparency);
    }

    private static byte[] Inflate(MemoryStream compressed, int expected)
    {
        compressed.Position = 0;
        var raw = new byte[expected];
        try
        {
            using var zlib = new ZLibStream(compressed, CompressionMode.Decompress, leaveOpen: true);
            zlib.ReadExactly(raw);
            return raw;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new PdfResourceException("The PNG is damaged: its pixels cannot be unpacked.", e);
        }
    }

    private static PngImage Split(byte[] pixels, int width, int height, int kind, byte[] palette, byte[] transparency)
    {
        var count = width * height;
        var grey = kind is Grey or GreyAlpha;
        var colors = new byte[grey ? count : 3 * count];
        var alpha = new byte[count];
        Array.Fill(alpha, (byte)255);
        for (var i = 0; i < count; i++)
        {
            switch (kind)
            {
                case Grey:
                    colors[i] = pixels[i];
                    alpha[i] = transparency.Length >= 2 && transparency[1] == pixels[i] ? (byte)0 : (byte)255;
                    break;
                case GreyAlpha:
                    (colors[i], alpha[i]) = (pixels[2 * i], pixels[2 * i + 1]);
                    break;
                case Rgb:
                    pixels.AsSpan(3 * i, 3).CopyTo(colors.AsSpan(3 * i));
                    alpha[i] = IsKey(pixels.AsSpan(3 * i, 3), transparency) ? (byte)0 : (byte)255;
                    break;
                case Rgba:
                    pixels.AsSpan(4 * i, 3).CopyTo(colors.AsSpan(3 * i));
                    alpha[i] = pixels[4 * i + 3];
                    break;
                default:
                    var entry = pixels[i];
                    if (3 * entry + 3 > palette.Length)
                    {
                        throw new PdfResourceException($"The PNG is damaged: colour {entry} is not in its palette.");
                    }

                    palette.AsSpan(3 * entry, 3).CopyTo(colors.AsSpan(3 * i));
                    alpha[i] = entry < transparency.Length ? transparency[entry] : (byte)255;
                    break;
            }
        }

        return new PngImage(width, height, grey, colors, alpha);
    }

    /// <summary>The one transparent colour of an RGB file, stored as three 16-bit numbers.</summary>
    private static bool IsKey(ReadOnlySpan<byte> pixel, byte[] key) =>
        key.Length >= 6 && key[1] == pixel[0] && key[3] == pixel[1] && key[5] == pixel[2];
}
