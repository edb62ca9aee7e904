using System.Buffers.Binary;
using System.Text;

namespace EventPortal.Tests.Benchmarks.Circuits;

/// <summary>Writes messages of SignalR's "blazorpack": MessagePack arrays, each after its length.</summary>
internal static class BlazorPack
{
    /// <summary>[1, headers, invocation id, target, arguments, streams].</summary>
    public static byte[] Invocation(string? id, string target, params object?[] arguments)
    {
        using var body = new MemoryStream();
        body.Write([0x96, 1, 0x80]);
        Write(body, id);
        Write(body, target);
        body.WriteByte((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments) Write(body, argument);
        body.WriteByte(0x90);
        return Framed(body.ToArray());
    }

    public static byte[] Ping => Framed([0x91, 6]);

    private static byte[] Framed(byte[] body)
    {
        using var frame = new MemoryStream();
        var length = (uint)body.Length;
        for (; length > 0x7f; length >>= 7) frame.WriteByte((byte)(length | 0x80));
        frame.WriteByte((byte)length);
        frame.Write(body);
        return frame.ToArray();
    }

    private static void Write(MemoryStream output, object? value)
    {
        Span<byte> number = stackalloc byte[9];
        switch (value)
        {
            case null:
                output.WriteByte(0xc0);
                break;
            case bool flag:
                output.WriteByte(flag ? (byte)0xc3 : (byte)0xc2);
                break;
            case long whole:
                number[0] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(number[1..], whole);
                output.Write(number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                number[0] = 0xdb;
                BinaryPrimitives.WriteUInt32BigEndian(number[1..], (uint)bytes.Length);
                output.Write(number[..5]);
                output.Write(bytes);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is not sent.", nameof(value));
        }
    }
}

/// <summary>Reads one MessagePack message.</summary>
internal ref struct BlazorPackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Takes a whole message off the buffer's start.</summary>
    /// <returns>False: more must come first.</returns>
    public static bool TryTake(ReadOnlySpan<byte> buffer, out ReadOnlySpan<byte> message, out int used)
    {
        message = default;
        used = 0;
        uint length = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (used == buffer.Length) return false;
            var part = buffer[used++];
            length |= (uint)(part & 0x7f) << shift;
            if (part < 0x80) break;
        }
        if (buffer.Length - used < length) return false;
        message = buffer.Slice(used, (int)length);
        used += (int)length;
        return true;
    }

    public int ReadArray() => ReadByte() switch
    {
        var b when (b & 0xf0) == 0x90 => b & 0x0f,
        0xdc => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        var b => throw new FormatException($"{b:x2} is no array."),
    };

    public long ReadNumber() => ReadByte() switch
    {
        var b when b < 0x80 => b,
        var b when b >= 0xe0 => (sbyte)b,
        0xcc => ReadByte(),
        0xcd => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        0xcf => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
        0xd0 => (sbyte)ReadByte(),
        0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        var b => throw new FormatException($"{b:x2} is no number."),
    };

    public bool ReadFlag() => ReadByte() == 0xc3;

    public string? ReadText() => ReadBytes() is var bytes && bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes);

    /// <summary>Of a text or of binary data; default for nil.</summary>
    public ReadOnlySpan<byte> ReadBytes() => ReadByte() switch
    {
        0xc0 => default,
        var b when (b & 0xe0) == 0xa0 => Take(b & 0x1f),
        0xd9 or 0xc4 => Take(ReadByte()),
        0xda or 0xc5 => Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
        0xdb or 0xc6 => Take((int)BinaryPrimitives.ReadUInt32BigEndian(Take(4))),
        var b => throw new FormatException($"{b:x2} is no text."),
    };

    /// <summary>Headers: always none.</summary>
    public void SkipHeaders() => ReadByte();

    private byte ReadByte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
