namespace EventPortal.Documents.Pdf.Text;

/// <summary>A text set in lines at one size: knows its height and draws itself.</summary>
internal sealed class TextBlock
{
    private const double PointInMm = 25.4 / 72;

    private readonly ShapedText _text;
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly bool _cut;

    private TextBlock(ShapedText text, IReadOnlyList<TextLine> lines, double size, double leading, bool cut)
    {
        (_text, _lines, Size, Leading, _cut) = (text, lines, size, leading, cut);
    }

    /// <summary>Font size in points.</summary>
    public double Size { get; }

    /// <summary>Distance between lines as a multiple of the size.</summary>
    public double Leading { get; }

    public int LineCount => _lines.Count;

    public double LineHeight => Size * Leading * PointInMm;

    public double Height => _lines.Count * LineHeight;

    /// <summary>Width of the widest line in millimetres.</summary>
    public double Width => LineBreaker.WidthOf(_text, _lines) * Size * PointInMm;

    /// <summary>
    /// Sets the text in a box: at its largest size when it fits the allowed number of lines there, else smaller step by step,
    /// and at the smallest size cut with an ellipsis – the box is never left.
    /// </summary>
    public static TextBlock Fit(string text, TextStyle style, double width, int maxLines = int.MaxValue)
    {
        var shaped = ShapedText.Shape(text, style.Fonts, style.Spacing);
        for (var size = style.Size; ; size -= Math.Min(0.5, size - style.MinSize))
        {
            var ems = width / (size * PointInMm);
            var lines = style.Even ? LineBreaker.BreakEvenly(shaped, ems) : LineBreaker.Break(shaped, ems);
            if (lines.Count <= maxLines)
            {
                return new TextBlock(shaped, lines, size, style.Leading, cut: false);
            }

            if (size <= style.MinSize)
            {
                return Cut(shaped, LineBreaker.Break(shaped, ems), style, ems, maxLines);
            }
        }
    }

    /// <summary>Draws with the top of the first line's box at <paramref name="y"/>, as a browser sets lines.</summary>
    public void Draw(IDrawingSurface canvas, double x, double y, TextStyle style, TextAlign align = TextAlign.Left)
    {
        var font = style.Fonts.Main;
        var content = (double)(font.Ascent - font.Descent) / font.UnitsPerEm;
        var baseline = y + (LineHeight + (content * Size * PointInMm)) / 2 + (double)font.Descent / font.UnitsPerEm * Size * PointInMm;
        for (var i = 0; i < _lines.Count; i++)
        {
            var width = _text.WidthOf(_lines[i].Start, _lines[i].End) * Size * PointInMm;
            var left = align == TextAlign.Right ? x - width : x;
            canvas.Text(_text, _lines[i], left, baseline + (i * LineHeight), Size, style.Color);
            if (_cut && i == _lines.Count - 1)
            {
                canvas.Text(ShapedText.Shape("…", style.Fonts), new TextLine(0, 1), left + width, baseline + (i * LineHeight), Size, style.Color);
            }
        }
    }

    private static TextBlock Cut(ShapedText text, List<TextLine> lines, TextStyle style, double ems, int maxLines)
    {
        var kept = lines.Take(Math.Max(1, maxLines)).ToList();
        var room = ems - ShapedText.Shape("…", style.Fonts).Width;
        var (start, end) = kept[^1];
        while (end > start + 1 && (text.WidthOf(start, end) > room || Characters.IsSpace(text.Glyphs[end - 1].Rune.Value)))
        {
            end--;
        }

        kept[^1] = new TextLine(start, end);
        return new TextBlock(text, kept, style.MinSize, style.Leading, cut: true);
    }
}
