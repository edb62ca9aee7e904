using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EventPortal.Catalog.Details;

/// <summary>
/// Markdown of organizers as HTML that is safe to show: HTML in it is text, links lead only to the web, mail and telephone, pictures
/// become links (our pages load nothing from strangers), and headings stay below those of the page.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Clamp(heading.Level + 2, 3, 6);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            if (!IsSafe(link.Url)) link.Url = "";
        }
        // <javascript:…> is an autolink by the letter of CommonMark
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return document.ToHtml(Pipeline);
    }

    // "/path" parses as an absolute file address on Unix, so what has no colon is relative and needs no scheme
    private static bool IsSafe(string? url) => url is not null
        && (!url.Contains(':', StringComparison.Ordinal)
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto" or "tel")));
}
