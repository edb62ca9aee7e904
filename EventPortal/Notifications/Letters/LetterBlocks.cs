using EventPortal.Notifications.Templates;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EventPortal.Notifications.Letters;

/// <summary>What the HTML letter and its plain-text twin both read out of a body.</summary>
internal sealed record LetterBlocks(IReadOnlyList<Block> Matter, IReadOnlyList<Block> Footer, bool HasHeading)
{
    /// <exception cref="InvalidOperationException">More than one button: a letter asks for one thing.</exception>
    public static LetterBlocks Of(MarkdownDocument body)
    {
        if (body.Descendants<LinkInline>().Count(IsButton) > 1) throw new InvalidOperationException("A letter has at most one button.");
        var blocks = body.Where(b => b is not LinkReferenceDefinitionGroup).ToList();
        // What follows the last rule says who wrote and why: it stands under the sheet.
        var rule = blocks.FindLastIndex(b => b is ThematicBreakBlock);
        return new LetterBlocks(
            rule < 0 ? blocks : blocks[..rule], rule < 0 ? [] : blocks[(rule + 1)..], blocks.OfType<HeadingBlock>().Any(h => h.Level == 1));
    }

    public static bool IsButton(LinkInline link) => link is { IsImage: false, Title: MailTemplate.ButtonTitle };

    public static string KindOf(CustomContainer container) => container.Info?.Trim() ?? "";

    /// <summary>The address if a letter may link to it: nothing that runs.</summary>
    public static string? Safe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "webcal" or "tel" ? uri.AbsoluteUri : null;

    /// <summary>An inline image travels with the letter: nothing is fetched, nobody learns that it was read.</summary>
    public static bool IsInlineImage(string? url) => url?.StartsWith("cid:", StringComparison.Ordinal) is true;
}
