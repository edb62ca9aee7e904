using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EventPortal.Notifications.Letters;

/// <summary>The plain-text twin: the same words in the same order, links written out.</summary>
internal sealed class LetterText
{
    private readonly StringBuilder text = new();

    public static string Write(MarkdownDocument body, string subject)
    {
        var letter = new LetterText();
        var blocks = LetterBlocks.Of(body);
        letter.Paragraph("EventPortal");
        if (!blocks.HasHeading) letter.Paragraph(subject);
        foreach (var block in blocks.Matter) letter.Block(block);
        if (blocks.Footer.Count > 0) letter.Paragraph("--");
        foreach (var block in blocks.Footer) letter.Block(block);
        return letter.text.ToString().TrimEnd() + "\n";
    }

    /// <summary>The words of a piece of text, without marks.</summary>
    public static string Words(ContainerInline? inlines) => string.Concat((inlines ?? []).Select(Words));

    private void Block(Block block)
    {
        switch (block)
        {
            case LeafBlock { Inline: { } inlines }: Paragraph(Words(inlines)); break;
            case CodeBlock code: Paragraph(code.Lines.ToString()); break;
            case ListBlock list: List(list); break;
            case ContainerBlock container:
                foreach (var child in container) Block(child);
                break;
        }
    }

    private void List(ListBlock list)
    {
        var number = 0;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            number++;
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
            text.Append(mark).AppendJoin(' ', item.OfType<LeafBlock>().Select(b => Words(b.Inline))).Append('\n');
        }
        text.Append('\n');
    }

    private void Paragraph(string words)
    {
        if (words.Length > 0) text.Append(words).Append("\n\n");
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => "\n",
        AutolinkInline auto => auto.Url,
        // The image cannot be seen here and its meaning stands beside it in words (the ticket's code).
        LinkInline { IsImage: true } => "",
        LinkInline link when LetterBlocks.Safe(link.Url) is { } url && Words((ContainerInline)link) is var words => words == link.Url ? url : $"{words}: {url}",
        ContainerInline container => Words(container),
        _ => "",
    };
}
