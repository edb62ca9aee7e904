using System.Text;
using EventPortal.Documents.Pdf.TrueType;

namespace EventPortal.Documents.Pdf.Text;

/// <summary>One character ready to be drawn.</summary>
/// <param name="Rune">The character itself.</param>
/// <param name="Font">The font of the stack that has it; null for characters without a picture.</param>
/// <param name="Glyph">Its number in that font.</param>
/// <param name="Advance">Width in ems.</param>
/// <param name="Kern">Correction towards the next character, in ems.</param>
internal readonly record struct ShapedGlyph(Rune Rune, TrueTypeFont? Font, int Glyph, float Advance, float Kern);

/// <summary>
/// A text after font choice and kerning, in ems: measured once, then wrapped and drawn at any size. Lines are ranges of it,
/// so nothing can get lost between measuring and drawing.
/// </summary>
internal sealed class ShapedText
{
    private readonly ShapedGlyph[] _glyphs;
    private readonly double[] _ends;

    private ShapedText(ShapedGlyph[] glyphs, double spacing)
    {
        (_glyphs, Spacing) = (glyphs, spacing);
        _ends = new double[glyphs.Length + 1];
        for (var i = 0; i < glyphs.Length; i++)
        {
            _ends[i + 1] = _ends[i] + glyphs[i].Advance + glyphs[i].Kern + (glyphs[i].Font is null ? 0 : spacing);
        }
    }

    public ReadOnlySpan<ShapedGlyph> Glyphs => _glyphs;

    public int Length => _glyphs.Length;

    /// <summary>Extra distance after each letter, in ems; part of all widths.</summary>
    public double Spacing { get; }

    /// <summary>Width of the whole text in ems.</summary>
    public double Width => WidthOf(0, Length);

    public static ShapedText Shape(string text, FontStack fonts, double spacing = 0)
    {
        var clean = Characters.Clean(text);
        var glyphs = new List<ShapedGlyph>(clean.Length);
        foreach (var rune in clean.EnumerateRunes())
        {
            if (rune.Value == '\n' || Characters.IsInvisible(rune))
            {
                glyphs.Add(new ShapedGlyph(rune, null, 0, 0, 0));
                continue;
            }

            var (font, glyph) = fonts.Find(rune.Value);
            // spaced-out text (codes) keeps even distances: readers of PDF text take a kerned gap between spaced letters for a blank
            if (spacing <= 0 && glyphs is [.., var last] && last.Font == font && font.Kerning(last.Glyph, glyph) is var kern and not 0)
            {
                glyphs[^1] = last with { Kern = (float)kern };
            }

            glyphs.Add(new ShapedGlyph(rune, font, glyph, (float)font.Advance(glyph), 0));
        }

        return new ShapedText([.. glyphs], spacing);
    }

    /// <summary>Width in ems of the characters from <paramref name="start"/> up to <paramref name="end"/>; the last one's kerning and spacing are not part of it.</summary>
    public double WidthOf(int start, int end) => end > start ? _ends[end] - _ends[start] - _glyphs[end - 1].Kern - (_glyphs[end - 1].Font is null ? 0 : Spacing) : 0;

    /// <summary>Distance in ems from the first of these characters to the one after them.</summary>
    public double AdvanceOf(int start, int end) => _ends[end] - _ends[start];

    public string ToString(TextLine line)
    {
        var target = new StringBuilder();
        foreach (var glyph in _glyphs.AsSpan(line.Start, line.End - line.Start))
        {
            target.Append(glyph.Rune);
        }

        return target.ToString();
    }
}
