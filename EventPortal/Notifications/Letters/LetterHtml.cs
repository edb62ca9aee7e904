using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace EventPortal.Notifications.Letters;

/// <summary>
/// The layout of every letter: one column, no tables, no web fonts, styles inline because mail programs drop the rest; the style
/// element only adds the dark theme.
/// </summary>
internal sealed class LetterHtml
{
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private const string Serif = "font-family:Georgia,'Times New Roman',serif";
    private const string Dark =
        ".bg{background:#0F1828!important}.sh{background:#162238!important}.tx{color:#F3EFE6!important}.mu{color:#BAC3D4!important}"
        + ".cp{color:#95A2B8!important}.lk{color:#9CC0F5!important}.ln{border-color:#2A3A57!important}";

    private readonly StringBuilder html = new();

    public static string Write(MarkdownDocument body, string language, string subject, string? preheader)
    {
        var letter = new LetterHtml();
        var blocks = LetterBlocks.Of(body);
        letter.Begin(language, subject, preheader);
        if (!blocks.HasHeading) letter.Heading(1, Encoder.Encode(subject));
        foreach (var block in blocks.Matter) letter.Block(block, Tone.Matter);
        letter.html.Append("</div>\n");
        if (blocks.Footer.Count > 0) letter.Footer(blocks.Footer);
        return letter.html.Append("</body></html>\n").ToString();
    }

    private void Begin(string language, string subject, string? preheader)
    {
        html.Append(Invariant, $"<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\">")
            .Append(Invariant, $"<title>{Encoder.Encode(subject)}</title>\n<style>@media (prefers-color-scheme:dark){{{Dark}}}</style></head>\n")
            .Append("<body class=\"bg\" style=\"margin:0;padding:24px 12px;background:#FAF7F1;font-family:'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.55;color:#14213A\">\n");
        if (!string.IsNullOrEmpty(preheader))
            html.Append(Invariant, $"<div style=\"display:none;max-height:0;overflow:hidden\">{Encoder.Encode(preheader)}</div>\n");
        html.Append("<div class=\"sh\" style=\"max-width:560px;margin:0 auto;background:#FFFEFB;border-left:3px solid #E39A10;padding:28px 28px 24px;box-sizing:border-box\">\n")
            .Append(Invariant, $"<p class=\"tx\" style=\"margin:0 0 24px;{Serif};font-weight:bold;font-size:18px;color:#14213A\">EventPortal</p>\n");
    }

    private void Footer(IReadOnlyList<Block> blocks)
    {
        html.Append("<div style=\"max-width:560px;margin:16px auto 0;padding-left:31px;box-sizing:border-box\">\n");
        foreach (var block in blocks) Block(block, Tone.Footer);
        html.Append("</div>\n");
    }

    private void Block(Block block, Tone tone)
    {
        switch (block)
        {
            case HeadingBlock heading: Heading(heading.Level, LetterInlines.Html(heading.Inline)); break;
            case ParagraphBlock paragraph: Paragraph(paragraph, tone); break;
            case ListBlock list: List(list, tone); break;
            case QuoteBlock quote: Nested(quote, tone, "<div class=\"ln\" style=\"margin:0 0 20px;padding-left:16px;border-left:1px solid #8A8272\">"); break;
            case CustomContainer container: Container(container); break;
            case ThematicBreakBlock: html.Append("<hr class=\"ln\" style=\"margin:24px 0;border:0;border-top:1px solid #DCD4C5\">\n"); break;
            case CodeBlock code: html.Append(Invariant, $"<p class=\"mu\" style=\"{Style(tone)}\">{Encoder.Encode(code.Lines.ToString())}</p>\n"); break;
            case ContainerBlock other: Nested(other, tone, "<div>"); break;
        }
    }

    private void Heading(int level, string inner) => html.Append(level == 1
        ? $"<h1 class=\"tx\" style=\"margin:0 0 12px;{Serif};font-size:28px;line-height:1.2;color:#14213A\">{inner}</h1>\n"
        : $"<h2 class=\"tx\" style=\"margin:0 0 4px;font-size:19px;line-height:1.3;color:#14213A\">{inner}</h2>\n");

    private void Paragraph(ParagraphBlock paragraph, Tone tone)
    {
        var isButton = LetterInlines.IsButtonAlone(paragraph.Inline);
        var css = tone switch { Tone.Footer => "cp", Tone.Ticket => "tx", Tone.Matter or Tone.Note or Tone.Centred => "mu", _ => throw new ArgumentOutOfRangeException(nameof(tone)) };
        var style = isButton ? "margin:4px 0 10px;text-align:center" : Style(tone);
        html.Append(Invariant, $"<p class=\"{css}\" style=\"{style}\">{LetterInlines.Html(paragraph.Inline)}</p>\n");
    }

    private void List(ListBlock list, Tone tone)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        html.Append(Invariant, $"<{tag} class=\"mu\" style=\"{Style(tone)};padding-left:20px\">\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            html.Append("<li style=\"margin:0 0 4px\">");
            foreach (var block in item)
                if (block is ParagraphBlock paragraph) html.Append(LetterInlines.Html(paragraph.Inline));
                else Block(block, tone);
            html.Append("</li>\n");
        }
        html.Append(Invariant, $"</{tag}>\n");
    }

    private void Container(CustomContainer container)
    {
        switch (LetterBlocks.KindOf(container))
        {
            case "ticket":
                Nested(container, Tone.Ticket, "<div class=\"ln\" style=\"margin:24px 0;padding:20px 0 16px;border-top:2px dashed #8A8272;border-bottom:2px dashed #8A8272;text-align:center\">");
                break;
            case "note": Nested(container, Tone.Note, "<div style=\"margin:14px 0 0\">"); break;
            case "center": Nested(container, Tone.Centred, "<div>"); break;
            case var kind: throw new InvalidOperationException($"'::: {kind}' is no part of a letter: ticket, note, center.");
        }
    }

    private void Nested(ContainerBlock blocks, Tone tone, string opening)
    {
        html.Append(opening).Append('\n');
        foreach (var block in blocks) Block(block, tone);
        html.Append("</div>\n");
    }

    private static string Style(Tone tone) => tone switch
    {
        Tone.Matter => "margin:0 0 20px;color:#485268",
        Tone.Note => "margin:0 0 6px;color:#485268;font-size:14px",
        Tone.Centred => "margin:0 0 14px;color:#485268;text-align:center",
        Tone.Ticket => "margin:0 0 8px;font-size:22px;letter-spacing:3px;font-weight:bold;color:#14213A;text-align:center",
        Tone.Footer => "margin:0 0 4px;color:#656C7C;font-size:13px",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "Unknown tone."),
    };

    private enum Tone
    {
        Matter,
        Note,
        Centred,
        Ticket,
        Footer,
    }
}
