using System.Buffers.Binary;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.TrueType;
using EventPortal.Tests.Documents.Support;
using Xunit;

namespace EventPortal.Tests.Documents.Pdf;

public sealed class TrueTypeFontTests
{
    public static TheoryData<string> FontNames => ["Arsenal-Regular", "Arsenal-Bold", "Onest-Regular", "Onest-SemiBold"];

    [Theory]
    [MemberData(nameof(FontNames))]
    public void Glyph_WhatUkrainianPapersNeed_IsThere(string name)
    {
        var font = new TrueTypeFont(name, Papers.FontFile(name));
        Assert.All("₴«»’–−№ІЇЄҐіїєґ„“”…ЪЫЭЁъыэё\u00A0", c => Assert.NotEqual(0, font.Glyph(c)));
    }

    [Theory]
    [MemberData(nameof(FontNames))]
    public void Kerning_SteepPair_IsNegative(string name)
    {
        var font = new TrueTypeFont(name, Papers.FontFile(name));
        Assert.InRange(font.Kerning(font.Glyph('A'), font.Glyph('V')), -0.3, -0.01);
        Assert.Equal(0, font.Kerning(font.Glyph('н'), font.Glyph('н')), 2);
    }

    [Theory]
    [MemberData(nameof(FontNames))]
    public void ToTrueType_AnyGlyphs_HasCorrectChecksumsAndAllOutlines(string name)
    {
        var subset = new FontSubset(new TrueTypeFont(name, Papers.FontFile(name)));
        foreach (var rune in "Щедрик, їжак й ґанок ëâ")
        {
            subset.Code(subset.Font.Glyph(rune), rune);
        }

        var tables = Tables(subset.ToTrueType());

        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));
        Assert.True(glyphs >= subset.Used.Count);
        Assert.Equal(4 * (glyphs + 1), tables["loca"].Length);
        for (var code = 1; code < subset.Used.Count; code++)
        {
            var length = Location(tables, code + 1) - Location(tables, code);
            Assert.Equal(subset.Font.Outlines.Raw(subset.Used[code].Glyph).Length == 0, length == 0);
            Assert.Equal(subset.Font.AdvanceUnits(subset.Used[code].Glyph), BinaryPrimitives.ReadUInt16BigEndian(tables["hmtx"].AsSpan(4 * code)));
        }
    }

    [Fact]
    public void ToTrueType_CompositeGlyph_BringsItsPartsUnderNewNumbers()
    {
        var subset = new FontSubset(new TrueTypeFont("Onest-Regular", Papers.FontFile("Onest-Regular")));
        var composite = "ÄÖÉёйїÅàñ".Select(c => (Rune: c, Glyph: subset.Font.Glyph(c)))
            .First(c => BinaryPrimitives.ReadInt16BigEndian(subset.Font.Outlines.Raw(c.Glyph)) < 0);
        subset.Code(composite.Glyph, composite.Rune);

        var tables = Tables(subset.ToTrueType());

        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));
        var part = BinaryPrimitives.ReadUInt16BigEndian(tables["glyf"].AsSpan(Location(tables, 1) + 12));
        Assert.InRange(part, 2, glyphs - 1);
        Assert.True(Location(tables, part + 1) > Location(tables, part));
    }

    [Fact]
    public void Code_TwoCharactersWithOneGlyph_KeepTheirOwnUnicode()
    {
        var subset = new FontSubset(new TrueTypeFont("Onest-Regular", Papers.FontFile("Onest-Regular")));
        Assert.NotEqual(subset.Code(0, 0x4E00), subset.Code(0, 0x4E01));
        Assert.Equal(subset.Code(0, 0x4E00), subset.Code(0, 0x4E00));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wOF2 and the rest of a web font")]
    [InlineData("OTTO and the rest of a CFF font")]
    public void New_OtherFile_IsRefusedByName(string content)
    {
        var refusal = Assert.Throws<PdfResourceException>(() => new TrueTypeFont("Logo", System.Text.Encoding.ASCII.GetBytes(content)));
        Assert.StartsWith("The font 'Logo' is damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_CutShortAnywhere_IsRefusedOrComplete()
    {
        var file = Papers.FontFile("Onest-Regular");
        for (var length = 0; length < file.Length - 4; length += 997)
        {
            Assert.Throws<PdfResourceException>(() => new TrueTypeFont("Cut", file[..length]));
        }
    }

    [Fact]
    public void New_RandomDamage_NeverFailsInAnotherWay()
    {
        var (file, random) = (Papers.FontFile("Onest-Regular"), new Random(20261120));
        for (var round = 0; round < 150; round++)
        {
            var damaged = file.ToArray();
            for (var i = 0; i < 12; i++)
            {
                // Half of the damage goes to the directory and the small tables at the front, where offsets live.
                damaged[random.Next(i % 2 == 0 ? 400 : damaged.Length)] = (byte)random.Next(256);
            }

            var failure = Record.Exception(() =>
            {
                var subset = new FontSubset(new TrueTypeFont("Damaged", damaged));
                foreach (var rune in "Жук їсть")
                {
                    subset.Code(subset.Font.Glyph(rune), rune);
                }

                subset.ToTrueType();
            });
            Assert.True(failure is null or PdfResourceException, $"round {round}: {failure}");
        }
    }

    private static int Location(Dictionary<string, byte[]> tables, int glyph) => (int)BinaryPrimitives.ReadUInt32BigEndian(tables["loca"].AsSpan(4 * glyph));

    /// <summary>Reads the directory and verifies every checksum on the way.</summary>
    private static Dictionary<string, byte[]> Tables(byte[] file)
    {
        Assert.Equal(0xB1B0AFBAu, Sum(file));
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var entry = file.AsSpan(12 + (16 * i), 16);
            var (offset, length) = ((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            var tag = System.Text.Encoding.ASCII.GetString(entry[..4]);
            var table = file.AsSpan(offset, length).ToArray();
            tables.Add(tag, table);
            if (tag == "head")
            {
                table = table.ToArray();
                table.AsSpan(8, 4).Clear();
            }

            Assert.Equal(0, offset % 4);
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), Sum(table));
        }

        Assert.Equal(tables.Keys.Order(StringComparer.Ordinal), tables.Keys);
        return tables;
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum += (uint)bytes[i] << (24 - (8 * (i % 4)));
        }

        return sum;
    }
}
