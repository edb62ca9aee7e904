using System.Buffers.Binary;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>
/// The drawings of the glyphs ('glyf' and 'loca'). Copies leave the hinting programs behind: no screen or printer
/// that shows a PDF needs them, and they would be a third of the file.
/// </summary>
internal sealed class GlyphOutlines(FontBytes bytes, (int Offset, int Length) table, int locations, bool wide, int glyphCount)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;
    private const int MaxDepth = 5;

    public ReadOnlySpan<byte> Raw(int glyph)
    {
        if (glyph < 0 || glyph >= glyphCount)
        {
            throw bytes.Damaged($"a composite glyph names glyph {glyph} of {glyphCount}");
        }

        var (start, end) = wide
            ? (bytes.U32(locations + 4 * glyph), bytes.U32(locations + 4 * glyph + 4))
            : (2 * bytes.U16(locations + 2 * glyph), 2 * bytes.U16(locations + 2 * glyph + 2));
        return start <= end && end <= table.Length
            ? bytes.Slice(table.Offset + start, end - start)
            : throw bytes.Damaged($"the outline of glyph {glyph} lies outside its table");
    }

    /// <summary>Appends the outline; <paramref name="renumber"/> gives the new number of each glyph a composite is made of.</summary>
    public void Copy(int glyph, ByteBuffer target, Func<int, int> renumber)
    {
        var outline = Raw(glyph);
        if (outline.Length == 0)
        {
            return;
        }

        try
        {
            if (BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
            {
                CopyComposite(outline, target, renumber);
            }
            else
            {
                CopySimple(outline, target);
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            throw bytes.Damaged($"the outline of glyph {glyph} is cut short");
        }
    }

    /// <summary>Adds the glyph to the surface's path, in the font's units with y upwards; composites with their parts in place.</summary>
    public void Draw(int glyph, IDrawingSurface surface) => Draw(glyph, surface, 0);

    private void Draw(int glyph, IDrawingSurface surface, int depth)
    {
        var outline = Raw(glyph);
        if (outline.Length == 0)
        {
            return;
        }

        try
        {
            if (BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            {
                new GlyphDrawing(outline, surface).Draw();
            }
            else if (depth < MaxDepth)
            {
                DrawParts(outline, surface, depth);
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw bytes.Damaged($"the outline of glyph {glyph} is cut short");
        }
    }

    private void DrawParts(ReadOnlySpan<byte> outline, IDrawingSurface surface, int depth)
    {
        static double Fraction(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadInt16BigEndian(at) / 16384.0;
        int flags, at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            var words = (flags & ArgumentsAreWords) != 0;
            double x = words ? BinaryPrimitives.ReadInt16BigEndian(outline[(at + 4)..]) : (sbyte)outline[at + 4];
            double y = words ? BinaryPrimitives.ReadInt16BigEndian(outline[(at + 6)..]) : (sbyte)outline[at + 5];
            at += words ? 8 : 6;
            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0);
            switch (flags & (HasScale | HasTwoScales | HasMatrix))
            {
                case HasScale:
                    (a, d, at) = (Fraction(outline[at..]), Fraction(outline[at..]), at + 2);
                    break;
                case HasTwoScales:
                    (a, d, at) = (Fraction(outline[at..]), Fraction(outline[(at + 2)..]), at + 4);
                    break;
                case HasMatrix:
                    (a, b, c, d, at) = (Fraction(outline[at..]), Fraction(outline[(at + 2)..]), Fraction(outline[(at + 4)..]), Fraction(outline[(at + 6)..]), at + 8);
                    break;
            }

            using (surface.Save())
            {
                surface.Transform(a, b, c, d, x, y);
                Draw(component, surface, depth + 1);
            }
        }
        while ((flags & MoreComponents) != 0);
    }

    private static void CopySimple(ReadOnlySpan<byte> outline, ByteBuffer target)
    {
        var instructions = 10 + 2 * BinaryPrimitives.ReadInt16BigEndian(outline);
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[instructions..]);
        target.Append(outline[..instructions]).AppendU16(0).Append(outline[(instructions + 2 + length)..]);
    }

    private static void CopyComposite(ReadOnlySpan<byte> outline, ByteBuffer target, Func<int, int> renumber)
    {
        target.Append(outline[..10]);
        int flags, at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            var size = 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
                + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            target.AppendU16(flags & ~HasInstructions).AppendU16(renumber(component)).Append(outline[(at + 4)..(at + size)]);
            at += size;
        }
        while ((flags & MoreComponents) != 0);
    }
}
