using System.Globalization;
using System.Text;

namespace EventPortal.Documents.Pdf.Text;

/// <summary>Which characters are drawn, which only steer the line, and where a line may end.</summary>
internal static class Characters
{
    public const int NoBreakSpace = 0x00A0;
    public const int NarrowNoBreakSpace = 0x202F;
    private const int ZeroWidthSpace = 0x200B;

    /// <summary>Ready for glyph lookup: broken surrogates replaced, letters composed (и + ̆ → й), line ends as \n, other controls as spaces.</summary>
    public static string Clean(string text)
    {
        var plain = text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Repair(text) : text;
        return plain.IsNormalized() ? plain : plain.Normalize(NormalizationForm.FormC);
    }

    /// <summary>True for characters that have no picture: joiners, marks of direction, variation selectors.</summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0x00AD or >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    public static bool IsSpace(int rune) => rune is ' ' or 0x1680 or 0x2028 or 0x205F or 0x3000 or (>= 0x2000 and <= 0x200A and not 0x2007);

    /// <summary>
    /// May a line end between these two? After a space or a zero-width space, after a dash, after a hyphen or slash that joins words
    /// (never inside "09-30" or "1/2"); never before a space, so that spaces stay at the end of the line they follow.
    /// </summary>
    public static bool MayBreakBetween(Rune before, Rune after)
    {
        if (IsSpace(after.Value) || IsInvisible(after))
        {
            return false;
        }

        return IsSpace(before.Value) || before.Value is ZeroWidthSpace or 0x2013 or 0x2014
            || (before.Value is '-' or '/' or 0x2010 && Rune.IsLetter(after));
    }

    /// <summary>
    /// Would good manners keep these together? A word of one letter stays with the next word (у класі), a number with the short word
    /// or number after it (300 м, 1 441 грн). Only a wish: a line with no better place still breaks here.
    /// </summary>
    public static bool BelongTogether(ReadOnlySpan<ShapedGlyph> glyphs, int at)
    {
        if (at < 2 || !IsSpace(glyphs[at - 1].Rune.Value))
        {
            return false;
        }

        var before = glyphs[at - 2].Rune;
        var aloneBefore = at == 2 || IsSpace(glyphs[at - 3].Rune.Value) || Rune.IsPunctuation(glyphs[at - 3].Rune);
        if (before.Value == '№' || (Rune.IsLetter(before) && aloneBefore))
        {
            return true;
        }

        var end = at;
        while (end < glyphs.Length && Rune.IsLetterOrDigit(glyphs[end].Rune))
        {
            end++;
        }

        return Rune.IsDigit(before) && end - at is > 0 and <= 3;
    }

    /// <summary>An accent that hangs on the character before it; a line never begins with one.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Repair(string text)
    {
        var target = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            target.Append(rune.Value != '\n' && Rune.IsControl(rune) ? new Rune(' ') : rune);
        }

        return target.ToString();
    }
}
