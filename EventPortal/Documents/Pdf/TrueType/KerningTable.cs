namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>
/// Pair kerning from 'GPOS': the lookups of the feature 'kern', horizontal advance of the first glyph only.
/// Fonts of this century have no 'kern' table any more.
/// </summary>
internal sealed class KerningTable
{
    public static readonly KerningTable None = new([]);

    private readonly IReadOnlyList<IReadOnlyList<IPairs>> _lookups;

    private KerningTable(IReadOnlyList<IReadOnlyList<IPairs>> lookups) => _lookups = lookups;

    /// <summary>One subtable; null when it has nothing to say about the first glyph, so that the next one is asked.</summary>
    private interface IPairs
    {
        int? Between(int left, int right);
    }

    public int Between(int left, int right)
    {
        var sum = 0;
        foreach (var lookup in _lookups)
        {
            foreach (var pairs in lookup)
            {
                if (pairs.Between(left, right) is { } value)
                {
                    sum += value;
                    break;
                }
            }
        }

        return sum;
    }

    public static KerningTable Read(FontBytes bytes, int table, int glyphCount)
    {
        var features = table + bytes.U16(table + 6);
        var lookupList = table + bytes.U16(table + 8);
        var indices = new SortedSet<int>();
        for (var i = 0; i < bytes.U16(features); i++)
        {
            var record = features + 2 + 6 * i;
            if (bytes.Slice(record, 4).SequenceEqual("kern"u8))
            {
                var feature = features + bytes.U16(record + 4);
                for (var k = 0; k < bytes.U16(feature + 2); k++)
                {
                    indices.Add(bytes.U16(feature + 4 + 2 * k));
                }
            }
        }

        return new KerningTable([.. indices.Select(i => ReadLookup(bytes, lookupList + bytes.U16(lookupList + 2 + 2 * i), glyphCount))]);
    }

    private static List<IPairs> ReadLookup(FontBytes bytes, int lookup, int glyphCount)
    {
        var pairs = new List<IPairs>();
        var kind = bytes.U16(lookup);
        for (var i = 0; i < bytes.U16(lookup + 4); i++)
        {
            var subtable = lookup + bytes.U16(lookup + 6 + 2 * i);
            var actual = kind;
            if (kind == 9)
            {
                (actual, subtable) = (bytes.U16(subtable + 2), subtable + bytes.U32(subtable + 4));
            }

            // Only "move the second glyph nearer" (XAdvance of the first, nothing of the second) is kerning in our sense.
            if (actual == 2 && bytes.U16(subtable + 4) == 4 && bytes.U16(subtable + 6) == 0)
            {
                pairs.Add(bytes.U16(subtable) == 1 ? SinglePairs.Read(bytes, subtable) : ClassPairs.Read(bytes, subtable, glyphCount));
            }
        }

        return pairs;
    }

    /// <summary>Glyphs of a coverage table in the order of their index.</summary>
    private static List<int> Coverage(FontBytes bytes, int table)
    {
        var glyphs = new List<int>();
        var count = bytes.U16(table + 2);
        for (var i = 0; i < count; i++)
        {
            if (bytes.U16(table) == 1)
            {
                glyphs.Add(bytes.U16(table + 4 + 2 * i));
                continue;
            }

            var range = table + 4 + 6 * i;
            for (var glyph = bytes.U16(range); glyph <= bytes.U16(range + 2); glyph++)
            {
                glyphs.Add(glyph);
            }
        }

        return glyphs;
    }

    private sealed class SinglePairs(HashSet<int> covered, Dictionary<int, int> values) : IPairs
    {
        public int? Between(int left, int right) =>
            covered.Contains(left) && values.TryGetValue((left << 16) | right, out var value) ? value : null;

        public static SinglePairs Read(FontBytes bytes, int table)
        {
            var covered = Coverage(bytes, table + bytes.U16(table + 2));
            var values = new Dictionary<int, int>();
            for (var i = 0; i < Math.Min(covered.Count, bytes.U16(table + 8)); i++)
            {
                var set = table + bytes.U16(table + 10 + 2 * i);
                for (var k = 0; k < bytes.U16(set); k++)
                {
                    values[(covered[i] << 16) | bytes.U16(set + 2 + 4 * k)] = bytes.S16(set + 4 + 4 * k);
                }
            }

            return new SinglePairs([.. covered], values);
        }
    }

    private sealed class ClassPairs(ushort?[] first, ushort[] second, short[,] values) : IPairs
    {
        public int? Between(int left, int right) => first[left] is { } row ? values[row, second[right]] : null;

        public static ClassPairs Read(FontBytes bytes, int table, int glyphCount)
        {
            var (rows, columns) = (bytes.U16(table + 12), bytes.U16(table + 14));
            var rowOf = Classes(bytes, table + bytes.U16(table + 8), glyphCount, rows);
            var first = new ushort?[glyphCount];
            foreach (var glyph in Coverage(bytes, table + bytes.U16(table + 2)).Where(g => g < glyphCount))
            {
                first[glyph] = rowOf[glyph];
            }

            var values = new short[rows, columns];
            for (var i = 0; i < rows * columns; i++)
            {
                values[i / columns, i % columns] = (short)bytes.S16(table + 16 + 2 * i);
            }

            return new ClassPairs(first, Classes(bytes, table + bytes.U16(table + 10), glyphCount, columns), values);
        }

        private static ushort[] Classes(FontBytes bytes, int table, int glyphCount, int limit)
        {
            var classes = new ushort[glyphCount];
            var ranges = bytes.U16(table) == 2;
            var (start, count) = ranges ? (0, bytes.U16(table + 2)) : (bytes.U16(table + 2), bytes.U16(table + 4));
            for (var i = 0; i < count; i++)
            {
                var range = table + 4 + 6 * i;
                var (from, to, value) = ranges
                    ? (bytes.U16(range), bytes.U16(range + 2), bytes.U16(range + 4))
                    : (start + i, start + i, bytes.U16(table + 6 + 2 * i));
                for (var glyph = from; glyph <= to && glyph < glyphCount; glyph++)
                {
                    classes[glyph] = value < limit ? (ushort)value : throw bytes.Damaged("a kerning class is out of range");
                }
            }

            return classes;
        }
    }
}
