using EventPortal.Documents.Pdf.Images;
using EventPortal.Documents.Pdf.TrueType;

namespace EventPortal.Documents.Pdf;

/// <summary>
/// A PDF file in the making: pages share fonts, images and forms, which are written once. Not for use by several threads;
/// fonts and images handed in may be shared freely.
/// </summary>
internal sealed class PdfDocument(PdfMetadata metadata)
{
    private const string Producer = "EventPortal";

    private readonly List<PdfPage> _pages = [];
    private readonly List<PdfForm> _forms = [];
    private readonly Dictionary<TrueTypeFont, FontUse> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfImage, string> _images = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(double Fill, double Stroke), string> _opacities = [];

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>A drawing to be shown on several pages. When it cannot be drawn, nothing of it stays in the file.</summary>
    public PdfForm AddForm(double width, double height, Action<PdfCanvas> draw)
    {
        var form = new PdfForm($"X{_forms.Count}", width, height, new PdfCanvas(this));
        draw(form.Canvas);
        _forms.Add(form);
        return form;
    }

    public byte[] Save()
    {
        var objects = new PdfObjects();
        var (root, pages, resources) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        var kids = _pages.ConvertAll(_ => objects.Reserve());
        for (var i = 0; i < _pages.Count; i++)
        {
            _pages[i].Write(objects, kids[i], pages, resources);
        }

        objects.Write(resources, WriteResources(objects, resources));
        var list = new ByteBuffer().Append("<</Type/Pages/Count ").Append(kids.Count).Append("/Kids[");
        foreach (var kid in kids)
        {
            list.Append(kid).Append(" 0 R ");
        }

        objects.Write(pages, list.Append("]>>"));
        var xmp = objects.Reserve();
        objects.WriteStream(xmp, "/Type/Metadata/Subtype/XML", System.Text.Encoding.UTF8.GetBytes(PdfText.Xmp(metadata, Producer)));
        objects.Write(root, new ByteBuffer().Append("<</Type/Catalog/Pages ").Append(pages).Append(" 0 R/Metadata ").Append(xmp).Append(" 0 R/Lang")
            .AppendLiteral(metadata.Language).Append("/ViewerPreferences<</DisplayDocTitle true>>>>"));
        var date = PdfText.Date(metadata.Created);
        var information = objects.Write(new ByteBuffer().Append("<</Title").AppendUnicode(metadata.Title).Append("/Author").AppendUnicode(metadata.Author)
            .Append("/Producer").AppendLiteral(Producer).Append("/CreationDate").AppendLiteral(date).Append("/ModDate").AppendLiteral(date).Append(">>"));
        return objects.Finish(root, information);
    }

    internal FontUse Font(TrueTypeFont font)
    {
        if (!_fonts.TryGetValue(font, out var use))
        {
            use = new FontUse($"F{_fonts.Count}", new FontSubset(font));
            _fonts.Add(font, use);
        }

        return use;
    }

    internal string Image(PdfImage image)
    {
        if (!_images.TryGetValue(image, out var name))
        {
            name = $"I{_images.Count}";
            _images.Add(image, name);
        }

        return name;
    }

    internal string Opacity(double fill, double stroke)
    {
        if (!_opacities.TryGetValue((fill, stroke), out var name))
        {
            name = $"G{_opacities.Count}";
            _opacities.Add((fill, stroke), name);
        }

        return name;
    }

    private ByteBuffer WriteResources(PdfObjects objects, int resources)
    {
        var target = new ByteBuffer().Append("<</Font<<");
        foreach (var use in _fonts.Values)
        {
            var id = objects.Reserve();
            EmbeddedFont.Write(objects, id, use.Subset);
            target.Append((byte)'/').Append(use.Name).Append((byte)' ').Append(id).Append(" 0 R");
        }

        target.Append(">>/XObject<<");
        foreach (var (image, name) in _images)
        {
            target.Append((byte)'/').Append(name).Append((byte)' ').Append(image.Write(objects)).Append(" 0 R");
        }

        foreach (var form in _forms)
        {
            var entries = new ByteBuffer().Append("/Type/XObject/Subtype/Form/BBox[0 0 ").Append(form.Width).Append((byte)' ').Append(form.Height)
                .Append("]/Resources ").Append(resources).Append(" 0 R");
            target.Append((byte)'/').Append(form.Name).Append((byte)' ')
                .Append(objects.WriteFlate(System.Text.Encoding.Latin1.GetString(entries.Span), form.Canvas.Content.Span)).Append(" 0 R");
        }

        target.Append(">>/ExtGState<<");
        foreach (var ((fill, stroke), name) in _opacities)
        {
            target.Append((byte)'/').Append(name).Append("<</ca ").Append(fill).Append("/CA ").Append(stroke).Append(">>");
        }

        return target.Append(">>>>");
    }

    /// <summary>A font under the name that this document's pages call it by.</summary>
    internal sealed record FontUse(string Name, FontSubset Subset);
}
