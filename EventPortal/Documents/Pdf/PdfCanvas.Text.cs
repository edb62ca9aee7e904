using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Pdf;

/// <content>Text.</content>
internal sealed partial class PdfCanvas
{
    private const double PointInMm = 25.4 / 72;

    /// <summary>One line on its baseline, size in points. Each run of one font is one array of glyph codes and corrections.</summary>
    public void Text(ShapedText text, TextLine line, double x, double baseline, double size, PdfColor color)
    {
        FillColor(color);
        var millimetres = size * PointInMm;
        Content.Append("BT\n");
        if (text.Spacing != 0)
        {
            Content.Append(text.Spacing * millimetres).Append(" Tc\n");
        }

        for (var start = line.Start; start < line.End;)
        {
            var end = RunEnd(text, start, line.End);
            if (text.Glyphs[start].Font is { } font)
            {
                var use = document.Font(font);
                Content.Append((byte)'/').Append(use.Name).Append((byte)' ').Append(millimetres).Append(" Tf 1 0 0 -1 ");
                Point(x, baseline).Append("Tm [<");
                Show(text, start, end, use.Subset);
                Content.Append(">] TJ\n");
            }

            x += text.AdvanceOf(start, end) * millimetres;
            start = end;
        }

        Content.Append(text.Spacing != 0 ? "0 Tc\nET\n" : "ET\n");
    }

    private void Show(ShapedText text, int start, int end, TrueType.FontSubset subset)
    {
        for (var i = start; i < end; i++)
        {
            var glyph = text.Glyphs[i];
            Content.AppendHex(subset.Code(glyph.Glyph, glyph.Rune.Value));
            if (glyph.Kern != 0 && i < end - 1)
            {
                Content.Append((byte)'>').Append(-1000 * glyph.Kern).Append((byte)'<');
            }
        }
    }

    private static int RunEnd(ShapedText text, int start, int end)
    {
        var font = text.Glyphs[start].Font;
        var i = start + 1;
        while (i < end && text.Glyphs[i].Font == font)
        {
            i++;
        }

        return i;
    }
}
