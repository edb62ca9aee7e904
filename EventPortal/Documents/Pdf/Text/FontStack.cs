using EventPortal.Documents.Pdf.TrueType;

namespace EventPortal.Documents.Pdf.Text;

/// <summary>A font and those that stand in for it, first choice first.</summary>
internal sealed class FontStack(TrueTypeFont main, params TrueTypeFont[] others)
{
    public TrueTypeFont Main => main;

    /// <summary>The first font with the character; when none has it, the main font and its visible box (glyph 0).</summary>
    public (TrueTypeFont Font, int Glyph) Find(int rune)
    {
        var glyph = main.Glyph(rune);
        if (glyph != 0)
        {
            return (main, glyph);
        }

        foreach (var other in others)
        {
            glyph = other.Glyph(rune);
            if (glyph != 0)
            {
                return (other, glyph);
            }
        }

        // A narrow no-break space is the one character that fonts of both families lack and that must not show as a box.
        return rune == Characters.NarrowNoBreakSpace ? Find(Characters.NoBreakSpace) : (main, 0);
    }
}
