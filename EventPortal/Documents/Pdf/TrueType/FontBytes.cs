using System.Buffers.Binary;

namespace EventPortal.Documents.Pdf.TrueType;

/// <summary>Big-endian reading inside one font file. Every read outside the file ends in the same clear refusal.</summary>
internal sealed class FontBytes(string fontName, byte[] bytes)
{
    public int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Slice(offset, 2));

    public int S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Slice(offset, 2));

    /// <summary>A 32-bit offset or count. Fonts beyond 2 GB do not exist; a larger value means a damaged file.</summary>
    public int U32(int offset)
    {
        var value = BinaryPrimitives.ReadUInt32BigEndian(Slice(offset, 4));
        return value <= int.MaxValue ? (int)value : throw Damaged($"the number at byte {offset} is out of range");
    }

    public ReadOnlySpan<byte> Slice(int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= bytes.Length - length
            ? bytes.AsSpan(offset, length)
            : throw Damaged($"{length} bytes at {offset} lie outside its {bytes.Length} bytes");

    public PdfResourceException Damaged(string reason) => new($"The font '{fontName}' is damaged: {reason}.");
}
