using System.Globalization;
using System.Security;

namespace EventPortal.Documents.Pdf;

/// <summary>Text strings of the file's own structures: titles, addresses, dates.</summary>
internal static class PdfText
{
    public static ByteBuffer AppendUnicode(this ByteBuffer target, string text)
    {
        target.Append("<FEFF");
        foreach (var unit in text)
        {
            target.AppendHex(unit);
        }

        return target.Append((byte)'>');
    }

    /// <summary>A byte string. Addresses are made ASCII before; the three characters with a meaning are escaped.</summary>
    public static ByteBuffer AppendLiteral(this ByteBuffer target, string ascii)
    {
        target.Append((byte)'(');
        foreach (var unit in ascii)
        {
            if (unit is '(' or ')' or '\\')
            {
                target.Append((byte)'\\');
            }

            target.Append((byte)(unit is >= ' ' and < '\u007f' ? unit : '?'));
        }

        return target.Append((byte)')');
    }

    public static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same metadata as XMP, which file managers and archives read.</summary>
    public static string Xmp(PdfMetadata metadata, string producer)
    {
        var date = metadata.Created.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var language = Xml(metadata.Language);
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
            + $"<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Xml(metadata.Title)}</rdf:li></rdf:Alt></dc:title>"
            + $"<dc:creator><rdf:Seq><rdf:li>{Xml(metadata.Author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
            + $"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><pdf:Producer>{Xml(producer)}</pdf:Producer>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }

    /// <summary>Escaped, and without the control characters that XML cannot hold at all.</summary>
    private static string Xml(string text) =>
        SecurityElement.Escape(string.Concat(text.Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE')));
}
