using System.Buffers.Binary;
using System.Numerics;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>Puts the tables of a subset together: directory, checksums, and the sum of the whole file in 'head'.</summary>
internal static class TrueTypeFile
{
    private const uint WholeFileSum = 0xB1B0AFBA;

    public static byte[] Assemble(TrueTypeFont font, List<int> order, ByteBuffer glyphs, ByteBuffer locations)
    {
        var head = font.RawTable("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var horizontal = font.RawTable("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(horizontal.AsSpan(34), (ushort)order.Count);
        var profile = font.RawTable("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(4), (ushort)order.Count);

        var metrics = new ByteBuffer();
        foreach (var glyph in order)
        {
            metrics.AppendU16(font.AdvanceUnits(glyph)).AppendU16(font.LeftBearing(glyph));
        }

        return Join([("glyf", glyphs.ToArray()), ("head", head), ("hhea", horizontal), ("hmtx", metrics.ToArray()), ("loca", locations.ToArray()), ("maxp", profile)]);
    }

    /// <summary>Tables come in the order of their tags, which readers search by halving.</summary>
    private static byte[] Join(ReadOnlySpan<(string Tag, byte[] Bytes)> tables)
    {
        var power = BitOperations.Log2((uint)tables.Length);
        var file = new ByteBuffer(12 + 16 * tables.Length)
            .AppendU32(0x00010000).AppendU16(tables.Length).AppendU16(16 << power).AppendU16(power).AppendU16(16 * tables.Length - (16 << power));
        var (offset, headAt) = (12 + 16 * tables.Length, 0);
        foreach (var (tag, bytes) in tables)
        {
            headAt = tag == "head" ? offset : headAt;
            file.Append(tag).AppendU32(Sum(bytes)).AppendU32((uint)offset).AppendU32((uint)bytes.Length);
            offset += (bytes.Length + 3) & ~3;
        }

        foreach (var (_, bytes) in tables)
        {
            file.Append(bytes).Align4();
        }

        var result = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(headAt + 8), WholeFileSum - Sum(result));
        return result;
    }

    /// <summary>Sum of big-endian 32-bit words, the last one filled up with zeros.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        while (bytes.Length >= 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
            bytes = bytes[4..];
        }

        Span<byte> last = stackalloc byte[4];
        last.Clear();
        bytes.CopyTo(last);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(last);
    }
}
