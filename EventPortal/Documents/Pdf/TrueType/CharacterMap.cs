using System.Collections.Frozen;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>Code point → glyph, from the font's 'cmap' table: format 12 when there is one, else format 4.</summary>
internal sealed class CharacterMap
{
    private readonly FrozenDictionary<int, ushort> _glyphs;

    private CharacterMap(FrozenDictionary<int, ushort> glyphs) => _glyphs = glyphs;

    public int Glyph(int rune) => _glyphs.GetValueOrDefault(rune);

    public static CharacterMap Read(FontBytes bytes, int table, int glyphCount)
    {
        var map = new Dictionary<int, ushort>();
        int? segments = null, groups = null;
        var count = bytes.U16(table + 2);
        for (var i = 0; i < count; i++)
        {
            var entry = table + 4 + 8 * i;
            var (platform, encoding, subtable) = (bytes.U16(entry), bytes.U16(entry + 2), table + bytes.U32(entry + 4));
            var unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            switch (unicode ? bytes.U16(subtable) : 0)
            {
                case 4:
                    segments = subtable;
                    break;
                case 12:
                    groups = subtable;
                    break;
            }
        }

        if (groups is { } g)
        {
            ReadGroups(bytes, g, glyphCount, map);
        }
        else if (segments is { } s)
        {
            ReadSegments(bytes, s, glyphCount, map);
        }
        else
        {
            throw bytes.Damaged("it has no Unicode character map of format 4 or 12");
        }

        return new CharacterMap(map.ToFrozenDictionary());
    }

    private static void ReadSegments(FontBytes bytes, int table, int glyphCount, Dictionary<int, ushort> map)
    {
        var doubled = bytes.U16(table + 6);
        var (ends, starts) = (table + 14, table + 16 + doubled);
        for (var i = 0; i < doubled; i += 2)
        {
            var (start, end) = (bytes.U16(starts + i), bytes.U16(ends + i));
            var delta = bytes.U16(starts + doubled + i);
            var place = starts + 2 * doubled + i;
            var range = bytes.U16(place);
            for (var rune = start; rune <= end && rune != 0xFFFF; rune++)
            {
                var glyph = range == 0 ? (rune + delta) & 0xFFFF : bytes.U16(place + range + 2 * (rune - start));
                if (range != 0 && glyph != 0)
                {
                    glyph = (glyph + delta) & 0xFFFF;
                }

                Add(bytes, map, rune, glyph, glyphCount);
            }
        }
    }

    private static void ReadGroups(FontBytes bytes, int table, int glyphCount, Dictionary<int, ushort> map)
    {
        var count = bytes.U32(table + 12);
        for (var i = 0; i < count; i++)
        {
            var group = table + 16 + 12 * i;
            var (start, end, first) = (bytes.U32(group), bytes.U32(group + 4), bytes.U32(group + 8));
            if (end > 0x10FFFF || start > end)
            {
                throw bytes.Damaged("a group of its character map lies outside Unicode");
            }

            for (var rune = start; rune <= end; rune++)
            {
                Add(bytes, map, rune, first + rune - start, glyphCount);
            }
        }
    }

    private static void Add(FontBytes bytes, Dictionary<int, ushort> map, int rune, int glyph, int glyphCount)
    {
        if (glyph >= glyphCount)
        {
            throw bytes.Damaged($"U+{rune:X4} points at glyph {glyph} of {glyphCount}");
        }

        if (glyph != 0)
        {
            map[rune] = (ushort)glyph;
        }
    }
}
