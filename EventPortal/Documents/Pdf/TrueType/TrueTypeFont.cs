using System.Text;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>A TrueType font, read once. Immutable, so one instance serves every document on every thread.</summary>
internal sealed class TrueTypeFont
{
    private readonly FontBytes _bytes;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly CharacterMap _characters;
    private readonly KerningTable _kerning;
    private readonly int[] _advances;

    public TrueTypeFont(string name, byte[] file)
    {
        Name = name;
        _bytes = new FontBytes(name, file);
        ReadDirectory();

        var head = Table("head", 54).Offset;
        UnitsPerEm = _bytes.U16(head + 18);
        if (UnitsPerEm is < 16 or > 16384)
        {
            throw _bytes.Damaged($"{UnitsPerEm} units per em");
        }

        Bounds = [_bytes.S16(head + 36), _bytes.S16(head + 38), _bytes.S16(head + 40), _bytes.S16(head + 42)];
        var hhea = Table("hhea", 36).Offset;
        Ascent = _bytes.S16(hhea + 4);
        Descent = _bytes.S16(hhea + 6);
        GlyphCount = _bytes.U16(Table("maxp", 6).Offset + 4);
        (CapHeight, Weight) = ReadStyle();
        _advances = ReadAdvances(_bytes.U16(hhea + 34));
        _characters = CharacterMap.Read(_bytes, Table("cmap", 4).Offset, GlyphCount);
        _kerning = _tables.TryGetValue("GPOS", out var gpos) ? KerningTable.Read(_bytes, gpos.Offset, GlyphCount) : KerningTable.None;
        Outlines = new GlyphOutlines(_bytes, Table("glyf", 0), Table("loca", 2).Offset, _bytes.S16(head + 50) != 0, GlyphCount);
    }

    /// <summary>PostScript name, without the subset tag.</summary>
    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int Weight { get; }

    public IReadOnlyList<int> Bounds { get; }

    public GlyphOutlines Outlines { get; }

    /// <summary>The glyph of a code point; 0, the font's visible box, when there is none.</summary>
    public int Glyph(int rune) => _characters.Glyph(rune);

    /// <summary>Advance width in ems.</summary>
    public double Advance(int glyph) => (double)_advances[glyph] / UnitsPerEm;

    /// <summary>Correction of the distance between two neighbours, in ems; mostly negative or zero.</summary>
    public double Kerning(int left, int right) => (double)_kerning.Between(left, right) / UnitsPerEm;

    public ReadOnlySpan<byte> RawTable(string tag)
    {
        var (offset, length) = _tables[tag];
        return _bytes.Slice(offset, length);
    }

    /// <summary>Left side bearing, which subsetting has to carry over beside the width.</summary>
    public int LeftBearing(int glyph)
    {
        var metrics = _bytes.U16(_tables["hhea"].Offset + 34);
        var offset = _tables["hmtx"].Offset + (glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
        return _bytes.S16(offset);
    }

    public int AdvanceUnits(int glyph) => _advances[glyph];

    private void ReadDirectory()
    {
        if (_bytes.U32(0) is not (0x00010000 or 0x74727565))
        {
            throw _bytes.Damaged("it does not begin like a TrueType file (OpenType/CFF, WOFF and collections are not supported)");
        }

        var count = _bytes.U16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + 16 * i;
            var (offset, length) = (_bytes.U32(entry + 8), _bytes.U32(entry + 12));
            _bytes.Slice(offset, length);
            _tables[Encoding.Latin1.GetString(_bytes.Slice(entry, 4))] = (offset, length);
        }
    }

    private (int Offset, int Length) Table(string tag, int minimum) =>
        !_tables.TryGetValue(tag, out var table) ? throw _bytes.Damaged($"table '{tag}' is missing")
        : table.Length < minimum ? throw _bytes.Damaged($"table '{tag}' is cut short")
        : table;

    private (int CapHeight, int Weight) ReadStyle()
    {
        if (!_tables.TryGetValue("OS/2", out var style) || style.Length < 6)
        {
            return (Ascent, 400);
        }

        var hasCapHeight = style.Length >= 90 && _bytes.U16(style.Offset) >= 2;
        return (hasCapHeight ? _bytes.S16(style.Offset + 88) : Ascent, _bytes.U16(style.Offset + 4));
    }

    private int[] ReadAdvances(int metrics)
    {
        var (offset, length) = Table("hmtx", 4);
        if (metrics == 0 || GlyphCount == 0 || length < 4 * metrics + 2 * (GlyphCount - metrics))
        {
            throw _bytes.Damaged("table 'hmtx' does not cover its glyphs");
        }

        var advances = new int[GlyphCount];
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            advances[glyph] = _bytes.U16(offset + 4 * Math.Min(glyph, metrics - 1));
        }

        return advances;
    }
}
