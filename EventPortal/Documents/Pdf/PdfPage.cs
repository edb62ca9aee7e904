namespace EventPortal.Documents.Pdf;

/// <summary>One sheet. Sizes and places in millimetres from the top left corner.</summary>
internal sealed class PdfPage
{
    private const double PointsPerMm = 72 / 25.4;

    private readonly List<(double X, double Y, double Width, double Height, string Address)> _links = [];
    private readonly double _width;
    private readonly double _height;

    public PdfPage(PdfDocument document, double width, double height)
    {
        (_width, _height) = (width, height);
        Canvas = new PdfCanvas(document);
        Canvas.Transform(PointsPerMm, 0, 0, -PointsPerMm, 0, height * PointsPerMm);
    }

    public PdfCanvas Canvas { get; }

    /// <summary>Makes an area a link; only addresses that a reader may follow safely are taken.</summary>
    public void Link(double x, double y, double width, double height, string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel")
        {
            _links.Add((x, y, width, height, uri.AbsoluteUri));
        }
    }

    public void Write(PdfObjects objects, int id, int parent, int resources)
    {
        var content = objects.WriteFlate("", Canvas.Content.Span);
        var page = new ByteBuffer().Append("<</Type/Page/Parent ").Append(parent).Append(" 0 R/MediaBox[0 0 ").Append(_width * PointsPerMm)
            .Append((byte)' ').Append(_height * PointsPerMm).Append("]/Resources ").Append(resources).Append(" 0 R/Contents ").Append(content).Append(" 0 R");
        if (_links.Count > 0)
        {
            page.Append("/Annots[");
            foreach (var link in _links)
            {
                AppendLink(page, link.X, link.Y, link.X + link.Width, link.Y + link.Height, link.Address);
            }

            page.Append((byte)']');
        }

        objects.Write(id, page.Append(">>"));
    }

    private void AppendLink(ByteBuffer target, double left, double top, double right, double bottom, string address) =>
        target.Append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[").Append(left * PointsPerMm).Append((byte)' ')
            .Append((_height - bottom) * PointsPerMm).Append((byte)' ').Append(right * PointsPerMm).Append((byte)' ')
            .Append((_height - top) * PointsPerMm).Append("]/A<</S/URI/URI").AppendLiteral(address).Append(">>>>");
}
