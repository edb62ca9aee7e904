using System.Globalization;
using System.Text;
using EventPortal.Documents.Contracts;
using QRCoder;

namespace EventPortal.Documents.Qr;

internal sealed class QrCodes : IQrCodes
{
    public string Svg(string text)
    {
        var matrix = QrMatrix.Create(text);
        var side = matrix.Size + (2 * QrMatrix.QuietZone);
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
        foreach (var (row, column, length) in matrix.Runs())
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{column + QrMatrix.QuietZone} {row + QrMatrix.QuietZone}h{length}v1h-{length}z");
        }

        return svg.Append("\"/></svg>").ToString();
    }

    public byte[] Png(string text, int pixelsPerModule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pixelsPerModule, 1);
        using var data = QrMatrix.Encode(text);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixelsPerModule);
    }
}
