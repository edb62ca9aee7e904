using System.IO.Compression;
using System.Text;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Images;
using EventPortal.Tests.Documents.Support;
using Xunit;

namespace EventPortal.Tests.Documents.Pdf;

public sealed class ImageTests
{
    private static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAE2H/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAMAwEAAhEDEQA/AJNtAVo1YNU3T//Z");

    [Fact]
    public async Task Jpeg_File_GoesInUnchanged()
    {
        var image = PdfImage.Read(Jpeg);
        Assert.Equal((8, 8), (image.Width, image.Height));
        var pdf = Papers.Draw(page => page.Canvas.Image(image, 10, 10, 20, 20));
        Assert.True(pdf.AsSpan().IndexOf(Jpeg) > 0);
        Assert.Contains("No syntax", await PdfTools.CheckAsync(pdf), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Jpeg_Cmyk_IsInvertedOnlyUnderAdobesMark(bool marked)
    {
        byte[] mark = [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0];
        byte[] frame = [0xFF, 0xC0, 0, 20, 8, 0, 1, 0, 1, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0];
        var image = PdfImage.Read((byte[])[0xFF, 0xD8, .. marked ? mark : [], .. frame, 0xFF, 0xD9]);
        var raw = Encoding.Latin1.GetString(Papers.Draw(page => page.Canvas.Image(image, 0, 0, 9, 9)));
        Assert.Contains("/DeviceCMYK", raw, StringComparison.Ordinal);
        Assert.Equal(marked, raw.Contains("/Decode[1 0 1 0 1 0 1 0]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(6, 4)]
    public async Task Png_EveryKindAndFilter_ShowsItsPixels(byte kind, byte filter)
    {
        // Left half dark, right half light; drawn 40 × 40 mm, looked at from afar.
        var pdf = Papers.Draw(page => page.Canvas.Image(PdfImage.Read(Png(kind, filter)), 10, 5, 40, 40));

        var pixels = await PdfTools.PixelsAsync(pdf);
        var width = pixels.Length / 50;
        Assert.InRange(pixels[(25 * width) + 20], 20, 60);
        Assert.InRange(pixels[(25 * width) + 40], 180, 220);
        Assert.Equal(255, pixels[(25 * width) + 80]);
    }

    [Fact]
    public void Png_Transparent_GetsASoftMask() =>
        Assert.Contains("/SMask", Encoding.Latin1.GetString(Papers.Draw(page => page.Canvas.Image(PdfImage.Read(Png(6, 0, alpha: 128)), 0, 0, 9, 9))), StringComparison.Ordinal);

    [Fact]
    public void Image_OnManyPages_IsInTheFileOnce()
    {
        var image = PdfImage.Read(Jpeg);
        var pdf = Papers.Draw((document, page) =>
        {
            page.Canvas.Image(image, 0, 0, 9, 9);
            document.AddPage(50, 50).Canvas.Image(image, 0, 0, 9, 9);
        });
        Assert.Equal(pdf.AsSpan().IndexOf(Jpeg), pdf.AsSpan().LastIndexOf(Jpeg));
    }

    [Fact]
    public void Read_CutShortAnywhere_IsRefused()
    {
        var png = Png(2, 4);
        for (var length = 0; length < png.Length - 16; length++)
        {
            Assert.Throws<PdfResourceException>(() => PdfImage.Read(png.AsMemory(0, length)));
        }

        for (var length = 0; length < 160; length++)
        {
            Assert.Throws<PdfResourceException>(() => PdfImage.Read(Jpeg.AsMemory(0, Math.Min(length, FrameEnd()))));
        }
    }

    [Theory]
    [InlineData("RIFF....WEBPVP8 ")]
    [InlineData("GIF89a")]
    [InlineData("<svg/>")]
    public void Read_OtherFormat_IsRefused(string content) =>
        Assert.Contains("neither JPEG nor PNG", Assert.Throws<PdfResourceException>(() => PdfImage.Read(Encoding.ASCII.GetBytes(content))).Message, StringComparison.Ordinal);

    [Fact]
    public void Png_HugeClaim_IsRefusedBeforeMemoryIsTaken()
    {
        var png = Png(2, 0);
        png.AsSpan(16, 4).Fill(0x7F);
        Assert.Contains("claims", Assert.Throws<PdfResourceException>(() => PdfImage.Read(png)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Png_PaletteTooShort_IsRefused() =>
        Assert.Contains("palette", Assert.Throws<PdfResourceException>(() => PdfImage.Read(Png(3, 0, paletteEntries: 1))).Message, StringComparison.Ordinal);

    /// <summary>Bytes before the end of the JPEG's frame header.</summary>
    private static int FrameEnd()
    {
        var at = Jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        return at + 8;
    }

    /// <summary>An 8 × 8 file, left half 40, right half 200, with the given filter on every line.</summary>
    private static byte[] Png(byte kind, byte filter, byte alpha = 255, int paletteEntries = 2)
    {
        byte[] dark = [40, 40, 40, alpha], light = [200, 200, 200, alpha];
        var samples = kind switch { 0 or 3 => 1, 4 => 2, 2 => 3, _ => 4 };
        var lines = Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 8).SelectMany(x => kind switch
        {
            3 => [(byte)(x / 4)],
            4 => [(x < 4 ? dark : light)[0], alpha],
            _ => (x < 4 ? dark : light)[..samples],
        }).ToArray()).ToArray();
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < 8; row++)
            {
                zlib.WriteByte(filter);
                zlib.Write(Filtered(lines, row, filter, samples));
            }
        }

        var png = new ByteBuffer().Append([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk(png, "IHDR", [0, 0, 0, 8, 0, 0, 0, 8, 8, kind, 0, 0, 0]);
        if (kind == 3)
        {
            Chunk(png, "PLTE", new byte[] { 40, 40, 40, 200, 200, 200 }.AsSpan(0, 3 * paletteEntries));
        }

        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Filtered(byte[][] lines, int row, byte filter, int samples)
    {
        var target = new byte[lines[row].Length];
        for (var i = 0; i < target.Length; i++)
        {
            int left = i < samples ? 0 : lines[row][i - samples], above = row == 0 ? 0 : lines[row - 1][i], corner = i < samples || row == 0 ? 0 : lines[row - 1][i - samples];
            var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
            target[i] = (byte)(lines[row][i] - filter switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                _ => a <= b && a <= c ? left : b <= c ? above : corner,
            });
        }

        return target;
    }

    private static void Chunk(ByteBuffer png, string type, ReadOnlySpan<byte> data) =>
        png.AppendU32((uint)data.Length).Append(type).Append(data).AppendU32(0);
}
