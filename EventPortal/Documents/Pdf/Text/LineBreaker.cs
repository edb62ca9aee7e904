namespace EventPortal.Documents.Pdf.Text;

/// <summary>Breaks a shaped text into lines of a width in ems. No-break spaces hold; a word wider than the line is cut, never lost.</summary>
internal static class LineBreaker
{
    public static List<TextLine> Break(ShapedText text, double width)
    {
        var lines = new List<TextLine>();
        var (start, candidate, legal) = (0, -1, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text.Glyphs[i].Rune.Value == '\n')
            {
                lines.Add(Trim(text, start, i));
                (start, candidate, legal) = (i + 1, -1, -1);
                continue;
            }

            if (i > start && Characters.MayBreakBetween(text.Glyphs[i - 1].Rune, text.Glyphs[i].Rune))
            {
                legal = i;
                candidate = Characters.BelongTogether(text.Glyphs, i) ? candidate : i;
            }

            if (i == start || Characters.IsSpace(text.Glyphs[i].Rune.Value) || text.WidthOf(start, i + 1) <= width + 1e-9)
            {
                continue;
            }

            var at = candidate > start ? candidate : legal > start ? legal : EmergencyBreak(text, start, i);
            if (at > start)
            {
                lines.Add(Trim(text, start, at));
                (start, candidate, legal) = (at, -1, -1);
                i = at - 1;
            }
        }

        lines.Add(Trim(text, start, text.Length));
        return lines;
    }

    /// <summary>The same number of lines, but of even length: for headings, where a lone last word looks like a mistake.</summary>
    public static List<TextLine> BreakEvenly(ShapedText text, double width)
    {
        var lines = Break(text, width);
        if (lines.Count == 1)
        {
            return lines;
        }

        var (low, high) = (width / 2, width);
        for (var i = 0; i < 8; i++)
        {
            var middle = (low + high) / 2;
            var tried = Break(text, middle);
            if (tried.Count == lines.Count)
            {
                (high, lines) = (middle, tried);
            }
            else
            {
                low = middle;
            }
        }

        return lines;
    }

    /// <summary>The widest line, in ems.</summary>
    public static double WidthOf(ShapedText text, IReadOnlyList<TextLine> lines)
    {
        var widest = 0.0;
        foreach (var line in lines)
        {
            widest = Math.Max(widest, text.WidthOf(line.Start, line.End));
        }

        return widest;
    }

    /// <summary>Inside a word, but not between a letter and its accent.</summary>
    private static int EmergencyBreak(ShapedText text, int start, int at)
    {
        while (at > start && (Characters.IsMark(text.Glyphs[at].Rune) || Characters.IsInvisible(text.Glyphs[at].Rune)))
        {
            at--;
        }

        return at;
    }

    private static TextLine Trim(ShapedText text, int start, int end)
    {
        while (end > start && Characters.IsSpace(text.Glyphs[end - 1].Rune.Value))
        {
            end--;
        }

        return new TextLine(start, end);
    }
}
