using System.Globalization;
using System.Text;
using Markdig.Syntax.Inlines;

namespace EventPortal.Notifications.Letters;

/// <summary>Words, links and images of a letter as HTML.</summary>
internal static class LetterInlines
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Html(ContainerInline? inlines)
    {
        var html = new StringBuilder();
        foreach (var inline in inlines ?? []) Write(html, inline);
        return html.ToString();
    }

    public static bool IsButtonAlone(ContainerInline? inlines) =>
        inlines?.FirstChild is LinkInline link && LetterBlocks.IsButton(link) && link.NextSibling is null;

    private static void Write(StringBuilder html, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: html.Append(Encode(literal.Content.ToString())); break;
            case HtmlEntityInline entity: html.Append(Encode(entity.Transcoded.ToString())); break;
            case CodeInline code: html.Append(Invariant, $"<span style=\"font-family:Consolas,Menlo,monospace\">{Encode(code.Content)}</span>"); break;
            case LineBreakInline: html.Append("<br>"); break;
            case AutolinkInline auto: Link(html, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, Encode(auto.Url), isButton: false); break;
            case LinkInline { IsImage: true } image: Image(html, image); break;
            case LinkInline link: Link(html, link.Url, Html(link), LetterBlocks.IsButton(link)); break;
            case EmphasisInline emphasis:
                html.Append(emphasis.DelimiterCount == 2 ? $"<strong class=\"tx\" style=\"color:#14213A\">{Html(emphasis)}</strong>" : $"<em>{Html(emphasis)}</em>");
                break;
            case ContainerInline container: html.Append(Html(container)); break;
        }
    }

    private static void Link(StringBuilder html, string? url, string inner, bool isButton)
    {
        if (LetterBlocks.Safe(url) is not { } address) html.Append(inner);
        else if (isButton)
            html.Append(Invariant, $"<a href=\"{Encode(address)}\" style=\"display:inline-block;background:#F2AE24;color:#14213A;font-weight:bold;text-decoration:none;padding:14px 28px;border-radius:3px\">{inner}</a>");
        else html.Append(Invariant, $"<a class=\"lk\" href=\"{Encode(address)}\" style=\"color:#1F4B8F\">{inner}</a>");
    }

    // White around a QR code even in the dark theme: scanners need the quiet zone.
    private static void Image(StringBuilder html, LinkInline image)
    {
        var words = Encode(LetterText.Words((ContainerInline)image));
        html.Append(LetterBlocks.IsInlineImage(image.Url)
            ? $"<img src=\"{Encode(image.Url!)}\" alt=\"{words}\" width=\"168\" style=\"width:168px;max-width:100%;height:auto;background:#fff;padding:12px;border:0\">"
            : words);
    }

    private static string Encode(string text) => LetterHtml.Encoder.Encode(text);
}
