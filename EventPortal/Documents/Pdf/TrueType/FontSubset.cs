using System.Runtime.InteropServices;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>
/// The part of a font that one document shows. Glyphs are numbered anew in the order of first use; the number is keyed
/// by glyph and code point together, so two characters that share a drawing still copy out of the file as what they were.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private readonly Dictionary<(int Glyph, int Rune), ushort> _codes = [];
    private readonly List<(int Glyph, int Rune)> _used = [(0, -1)];

    public TrueTypeFont Font => font;

    /// <summary>Original glyph and code point by new number; 0 is the missing-glyph box.</summary>
    public IReadOnlyList<(int Glyph, int Rune)> Used => _used;

    public ushort Code(int glyph, int rune)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, (glyph, rune), out var known);
        if (!known)
        {
            if (_used.Count > ushort.MaxValue)
            {
                throw new PdfResourceException("A document cannot show more than 65 535 different glyphs of one font.");
            }

            code = (ushort)_used.Count;
            _used.Add((glyph, rune));
        }

        return code;
    }

    /// <summary>Six letters that name this choice of glyphs, as the format asks of subsets.</summary>
    public string Tag()
    {
        var hash = 2166136261u;
        foreach (var (glyph, _) in _used)
        {
            hash = (hash ^ (uint)glyph) * 16777619;
        }

        return string.Create(6, hash, static (tag, value) =>
        {
            foreach (ref var letter in tag)
            {
                letter = (char)('A' + value % 26);
                value /= 26;
            }
        });
    }

    /// <summary>A complete TrueType file with only these glyphs (and those that composites are made of, at the end).</summary>
    public byte[] ToTrueType()
    {
        var order = _used.ConvertAll(u => u.Glyph);
        var parts = new Dictionary<int, int>();
        int Renumber(int component)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(parts, component, out var known);
            if (!known)
            {
                number = order.Count;
                order.Add(component);
            }

            return number;
        }

        var (glyphs, locations) = (new ByteBuffer(96 * order.Count), new ByteBuffer(4 * order.Count + 64));
        for (var i = 0; i < order.Count; i++)
        {
            locations.AppendU32((uint)glyphs.Length);
            font.Outlines.Copy(order[i], glyphs, Renumber);
            glyphs.Align4();
        }

        locations.AppendU32((uint)glyphs.Length);
        return TrueTypeFile.Assemble(font, order, glyphs, locations);
    }
}
