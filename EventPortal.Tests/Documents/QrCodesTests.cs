using System.Buffers.Binary;
using System.Text.RegularExpressions;
using EventPortal.Documents.Qr;
using QRCoder;
using Xunit;

namespace EventPortal.Tests.Documents;

public sealed partial class QrCodesTests
{
    private const string Text = "https://eventportal.example/t/K7MX4PRQ";

    [Fact]
    public void Svg_Modules_AreQrCodersModules()
    {
        var svg = new QrCodes().Svg(Text);

        using var expected = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var drawn = new HashSet<(int, int)>();
        foreach (Match run in Run().Matches(svg))
        {
            var (x, y, length) = (int.Parse(run.Groups[1].ValueSpan), int.Parse(run.Groups[2].ValueSpan), int.Parse(run.Groups[3].ValueSpan));
            drawn.UnionWith(Enumerable.Range(x, length).Select(column => (y, column)));
        }

        var size = expected.ModuleMatrix.Count;
        Assert.Equal(Enumerable.Range(0, size).SelectMany(y => Enumerable.Range(0, size).Where(x => expected.ModuleMatrix[y][x]).Select(x => (y, x))), drawn.Order());
        Assert.Contains($"viewBox=\"0 0 {size} {size}\"", svg, StringComparison.Ordinal);
        Assert.All(drawn, module => Assert.InRange(Math.Min(module.Item1, module.Item2), 4, size - 5));
    }

    [Fact]
    public void Svg_ForAStrictPolicy_HasNoInlineStyle()
    {
        var svg = new QrCodes().Svg(Text);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.Contains("shape-rendering=\"crispEdges\"", svg, StringComparison.Ordinal);
        Assert.Single(Path().Matches(svg));
    }

    [Fact]
    public void Png_Size_FollowsPixelsPerModule()
    {
        var png = new QrCodes().Png(Text, 6);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        var modules = QrMatrix.Create(Text).Size + (2 * QrMatrix.QuietZone);
        Assert.Equal(6 * modules, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
    }

    [Fact]
    public void Png_NoPixels_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new QrCodes().Png(Text, 0));

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1")]
    private static partial Regex Run();

    [GeneratedRegex("<path ")]
    private static partial Regex Path();
}
