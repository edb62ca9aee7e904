using EventPortal.Documents.Pdf;

namespace EventPortal.Documents.Raster;

/// <summary>An opaque picture, three bytes a pixel; white at first.</summary>
internal sealed class Pixels
{
    public Pixels(int width, int height)
    {
        (Width, Height) = (width, height);
        Bytes = new byte[3 * width * height];
        Array.Fill(Bytes, (byte)255);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green, blue, row by row.</summary>
    public byte[] Bytes { get; }

    /// <summary>Lays a colour over a row, as thick as the shades, the clip (empty: everywhere) and the opacity say together.</summary>
    public void Blend(int y, int first, ReadOnlySpan<byte> shades, ReadOnlySpan<byte> clip, PdfColor color, double opacity)
    {
        var thickness = (int)((opacity * 256) + 0.5);
        var at = 3 * ((y * Width) + first);
        for (var i = 0; i < shades.Length; i++, at += 3)
        {
            var shade = shades[i] * thickness / 256;
            if (!clip.IsEmpty) shade = shade * clip[i] / 255;
            if (shade == 0) continue;
            Bytes[at] = Mix(Bytes[at], color.Red, shade);
            Bytes[at + 1] = Mix(Bytes[at + 1], color.Green, shade);
            Bytes[at + 2] = Mix(Bytes[at + 2], color.Blue, shade);
        }
    }

    private static byte Mix(byte under, byte over, int shade) => (byte)(((under * (255 - shade)) + (over * shade) + 127) / 255);
}
