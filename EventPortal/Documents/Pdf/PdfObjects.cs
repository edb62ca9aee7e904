using System.Security.Cryptography;

namespace EventPortal.Documents.Pdf;

/// <summary>The file as numbered objects: remembers where each begins and closes with the cross-reference table and the trailer.</summary>
internal sealed class PdfObjects
{
    private readonly ByteBuffer _out = new(28 * 1024);
    private readonly List<int> _offsets = [];

    public PdfObjects() => _out.Append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    /// <summary>A number for an object that others may name before it is written.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    public void Write(int id, ByteBuffer dictionary)
    {
        Begin(id);
        _out.Append(dictionary.Span).Append("\nendobj\n");
    }

    public int Write(ByteBuffer dictionary)
    {
        var id = Reserve();
        Write(id, dictionary);
        return id;
    }

    /// <summary>A stream whose bytes are already in their final form; <paramref name="entries"/> says which filter undoes it.</summary>
    public void WriteStream(int id, string entries, ReadOnlySpan<byte> bytes)
    {
        Begin(id);
        _out.Append("<<").Append(entries).Append("/Length ").Append(bytes.Length).Append(">>stream\n").Append(bytes).Append("\nendstream\nendobj\n");
    }

    public int WriteFlate(string entries, ReadOnlySpan<byte> content)
    {
        var id = Reserve();
        WriteFlate(id, entries, content);
        return id;
    }

    public void WriteFlate(int id, string entries, ReadOnlySpan<byte> content) =>
        WriteStream(id, entries + "/Filter/FlateDecode", ByteBuffer.Deflate(content));

    public byte[] Finish(int root, int information)
    {
        var identity = Convert.ToHexString(SHA256.HashData(_out.Span).AsSpan(0, 16));
        var start = _out.Length;
        _out.Append("xref\n0 ").Append(_offsets.Count + 1).Append("\n0000000000 65535 f \n");
        foreach (var offset in _offsets)
        {
            _out.Append(offset.ToString("D10", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        }

        _out.Append("trailer\n<</Size ").Append(_offsets.Count + 1).Append("/Root ").Append(root).Append(" 0 R/Info ").Append(information)
            .Append(" 0 R/ID[<").Append(identity).Append("><").Append(identity).Append(">]>>\nstartxref\n").Append(start).Append("\n%%EOF\n");
        return _out.ToArray();
    }

    private void Begin(int id)
    {
        _offsets[id - 1] = _out.Length;
        _out.Append(id).Append(" 0 obj\n");
    }
}
