using System.Text;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>Writes a subset into the file as a Type 0 font with two-byte codes, its widths and the way back to Unicode.</summary>
internal static class EmbeddedFont
{
    private const int CodesPerBlock = 100;

    public static void Write(PdfObjects objects, int id, FontSubset subset)
    {
        var font = subset.Font;
        var name = $"{subset.Tag()}+{font.Name}";
        var file = subset.ToTrueType();
        var fileId = objects.WriteFlate($"/Length1 {file.Length}", file);
        var descriptor = objects.Write(Descriptor(font, name, fileId));
        var unicode = objects.WriteFlate("", ToUnicode(subset).Span);
        var descendant = objects.Write(new ByteBuffer().Append("<</Type/Font/Subtype/CIDFontType2/BaseFont/").Append(name)
            .Append("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ").Append(descriptor)
            .Append(" 0 R/DW 1000/W[0[").Append(Widths(subset).Span).Append("]]>>"));
        objects.Write(id, new ByteBuffer().Append("<</Type/Font/Subtype/Type0/BaseFont/").Append(name)
            .Append("/Encoding/Identity-H/DescendantFonts[").Append(descendant).Append(" 0 R]/ToUnicode ").Append(unicode).Append(" 0 R>>"));
    }

    private static ByteBuffer Descriptor(TrueTypeFont font, string name, int file)
    {
        var scale = 1000.0 / font.UnitsPerEm;
        var target = new ByteBuffer().Append("<</Type/FontDescriptor/FontName/").Append(name).Append("/Flags 4/FontBBox[");
        foreach (var edge in font.Bounds)
        {
            target.Append(edge * scale, 0).Append((byte)' ');
        }

        return target.Append("]/ItalicAngle 0/Ascent ").Append(font.Ascent * scale, 0).Append("/Descent ").Append(font.Descent * scale, 0)
            .Append("/CapHeight ").Append(font.CapHeight * scale, 0).Append("/StemV ").Append(font.Weight >= 600 ? 130 : 84)
            .Append("/FontFile2 ").Append(file).Append(" 0 R>>");
    }

    private static ByteBuffer Widths(FontSubset subset)
    {
        var target = new ByteBuffer();
        foreach (var (glyph, _) in subset.Used)
        {
            target.Append(1000 * subset.Font.Advance(glyph)).Append((byte)' ');
        }

        return target;
    }

    private static ByteBuffer ToUnicode(FontSubset subset)
    {
        var map = new ByteBuffer(2048).Append(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        Span<char> units = stackalloc char[2];
        for (var code = 1; code < subset.Used.Count; code++)
        {
            if ((code - 1) % CodesPerBlock == 0)
            {
                map.Append(Math.Min(CodesPerBlock, subset.Used.Count - code)).Append(" beginbfchar\n");
            }

            map.Append((byte)'<').AppendHex((ushort)code).Append("> <");
            foreach (var unit in units[..new Rune(subset.Used[code].Rune).EncodeToUtf16(units)])
            {
                map.AppendHex(unit);
            }

            map.Append(">\n");
            if (code % CodesPerBlock == 0 || code == subset.Used.Count - 1)
            {
                map.Append("endbfchar\n");
            }
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }
}
