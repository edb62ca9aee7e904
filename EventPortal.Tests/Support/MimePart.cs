using System.Text;
using System.Text.RegularExpressions;

namespace EventPortal.Tests.Support;

/// <summary>A received letter taken apart, strictly enough to notice a wrong structure.</summary>
public sealed class MimePart
{
    private MimePart(Dictionary<string, string> headers, string content) => (Headers, Content) = (headers, content);

    public IReadOnlyDictionary<string, string> Headers { get; }

    private string Content { get; }

    public List<MimePart> Parts { get; } = [];

    public string MediaType => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim();

    public byte[] Bytes => Header("Content-Transfer-Encoding")?.ToUpperInvariant() is "BASE64"
        ? Convert.FromBase64String(Content.ReplaceLineEndings("")) : Encoding.UTF8.GetBytes(Content);

    public string Text => Encoding.UTF8.GetString(Bytes);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The header with its RFC 2047 words decoded.</summary>
    public string? DecodedHeader(string name) => Header(name) is { } value ? Decode(value) : null;

    public IEnumerable<MimePart> All => Parts.SelectMany(p => p.All).Prepend(this);

    public MimePart Only(string mediaType) => All.Single(p => p.MediaType == mediaType);

    public static MimePart Parse(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Regex.Replace(raw[..end], "\r\n[ \t]+", " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            headers.Add(line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim());
        var part = new MimePart(headers, raw[(end + 4)..]);
        if (Regex.Match(part.Header("Content-Type") ?? "", "boundary=\"?([^\";]+)").Groups[1] is { Success: true, Value: var boundary })
            foreach (var piece in part.Content.Split("--" + boundary)[1..^1]) part.Parts.Add(Parse(piece.TrimStart('\r', '\n')));
        return part;
    }

    private static string Decode(string value) => Regex.Replace(
        Regex.Replace(value, @"\?=\s+=\?", "?==?"), @"=\?utf-8\?([BQ])\?([^?]*)\?=", m => m.Groups[1].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[2].Value))
            : Encoding.UTF8.GetString(Unquote(m.Groups[2].Value)), RegexOptions.IgnoreCase);

    private static byte[] Unquote(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] is '=' ? Convert.ToByte(text.Substring(i + 1, 2), 16) : (byte)(text[i] is '_' ? ' ' : text[i]));
            if (text[i] is '=') i += 2;
        }
        return [.. bytes];
    }
}
