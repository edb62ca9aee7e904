using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EventPortal.Documents.Pdf;

/// <summary>A growing run of bytes with the number formats of PDF and TrueType. One writer, no culture, no strings on the way.</summary>
internal sealed class ByteBuffer(int capacity = 1024)
{
    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public byte[] ToArray() => Span.ToArray();

    public ByteBuffer Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    /// <summary>Text of the PDF syntax itself; everything a person reads goes through glyph ids or UTF-16.</summary>
    public ByteBuffer Append(string ascii)
    {
        Encoding.Latin1.GetBytes(ascii, Take(ascii.Length));
        return this;
    }

    public ByteBuffer Append(byte value)
    {
        Take(1)[0] = value;
        return this;
    }

    public ByteBuffer Append(int value)
    {
        Span<byte> digits = stackalloc byte[11];
        value.TryFormat(digits, out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        return Append(digits[..written]);
    }

    /// <summary>A real number with up to <paramref name="decimals"/> places and no trailing zeros: PDF has no exponent form.</summary>
    public ByteBuffer Append(double value, int decimals = 3)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e9)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate must be a finite number within a billion.");
        }

        var scale = decimals == 3 ? 1000L : (long)Math.Pow(10, decimals);
        var units = (long)Math.Round(value * scale);
        if (units < 0)
        {
            Append((byte)'-');
            units = -units;
        }

        Append((int)(units / scale));
        var fraction = units % scale;
        if (fraction == 0)
        {
            return this;
        }

        Append((byte)'.');
        for (var unit = scale / 10; fraction > 0; unit /= 10)
        {
            Append((byte)('0' + fraction / unit));
            fraction %= unit;
        }

        return this;
    }

    public ByteBuffer AppendHex(ushort value)
    {
        var target = Take(4);
        target[0] = HexDigits[value >> 12];
        target[1] = HexDigits[(value >> 8) & 15];
        target[2] = HexDigits[(value >> 4) & 15];
        target[3] = HexDigits[value & 15];
        return this;
    }

    public ByteBuffer AppendU16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)value);
        return this;
    }

    public ByteBuffer AppendU32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);
        return this;
    }

    /// <summary>Zero bytes up to the next multiple of four, as TrueType tables are laid out.</summary>
    public ByteBuffer Align4()
    {
        Take(-Length & 3).Clear();
        return this;
    }

    /// <summary>The content in zlib form, as FlateDecode wants it.</summary>
    public static byte[] Deflate(ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var target = new MemoryStream(content.Length / 2 + 64);
        using (var zlib = new ZLibStream(target, level, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return target.ToArray();
    }

    private Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        var span = _bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }
}
