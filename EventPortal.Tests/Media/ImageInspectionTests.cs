using EventPortal.Media;
using EventPortal.Media.Inspection;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Media;

public sealed class ImageInspectionTests
{
    private static readonly byte[] Zip = SampleFiles.Docx();

    public static TheoryData<string> Formats => ["jpeg", "png", "gif", "webp"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Inspect_WholePicture_KnowsKindAndSize(string format)
    {
        var file = Sample(format);
        var found = ImageInspection.Inspect(file);
        Assert.Equal((format, 640, 400, file.Length), (found.Kind.ToString().ToLowerInvariant(), found.Width, found.Height, (int)found.Length));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Inspect_CutAnywhere_IsRefused(string format)
    {
        var file = Sample(format);
        // every length of a short file; of a long one a few
        for (var length = 1; length < file.Length; length += Math.Max(1, file.Length / 400))
            Assert.Throws<DomainException>(() => ImageInspection.Inspect(file.AsSpan(0, length)));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    public void Inspect_WithAnotherFileBehind_IsRefused(string format) =>
        Assert.Equal(MediaErrors.Padded, Refusal([.. Sample(format), .. Zip]));

    [Fact]
    public void Inspect_PhotoWithAFilmBehind_EndsAtItsOwnEnd()
    {
        var photo = SampleFiles.Jpeg(640, 400);
        Assert.Equal(photo.Length, ImageInspection.Inspect([.. photo, .. SampleFiles.Html]).Length);
    }

    [Fact]
    public void Inspect_WhatOnlyCallsItselfAPicture_IsRefused()
    {
        foreach (var file in new[] { SampleFiles.Exe, SampleFiles.Html, SampleFiles.Svg, Zip, SampleFiles.Pdf(), [0x42, 0x4D, 0, 0] })
            Assert.Equal(MediaErrors.NotAnImage, Refusal(file));
        Assert.Equal(MediaErrors.Empty, Refusal([]));
    }

    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(12_001, 10)]
    [InlineData(9_000, 9_000)]
    public void Inspect_DecompressionBomb_IsRefused(int width, int height) => Assert.Equal(MediaErrors.TooManyPixels, Refusal(SampleFiles.PngBomb(width, height)));

    [Fact]
    public void Inspect_HeaderAfterData_OrTwoFrames_IsRefused()
    {
        var png = SampleFiles.Png(10, 10);
        png[^5] ^= 1; // the checksum of IEND
        Assert.Equal(MediaErrors.Broken, Refusal(png));
        var jpeg = SampleFiles.Jpeg(640, 400);
        var frame = jpeg.AsSpan(20, 13).ToArray();
        Assert.Equal(0xC0, frame[1]);
        Assert.Equal(MediaErrors.Broken, Refusal([.. jpeg[..20], .. frame, .. jpeg[20..]]));
    }

    [Fact]
    public void Inspect_RandomDamage_NeverThrowsAnythingElse()
    {
        var random = new Random(7);
        foreach (var format in new[] { "jpeg", "png", "gif", "webp" })
            for (var i = 0; i < 2_000; i++)
            {
                var file = Sample(format)[..];
                for (var hit = 0; hit < 3; hit++) file[random.Next(Math.Min(file.Length, 400))] = (byte)random.Next(256);
                try
                {
                    ImageInspection.Inspect(file);
                }
                catch (DomainException)
                {
                    // refused: fine
                }
            }
    }

    private static DomainError Refusal(byte[] file) => Assert.Throws<DomainException>(() => ImageInspection.Inspect(file)).Error;

    private static readonly byte[] Picture = SampleFiles.Png(640, 400);

    private static byte[] Sample(string format) => format switch
    {
        "jpeg" => SampleFiles.Jpeg(640, 400),
        "png" => [.. Picture],
        "gif" => SampleFiles.Gif(640, 400),
        _ => SampleFiles.WebP(640, 400),
    };
}
