using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Tickets;

/// <summary>The lower half: how to get there, room for notes, the footer.</summary>
internal sealed class TicketGuide(TicketStyles styles, DocumentLabels labels, TicketDocument ticket)
{
    private const int MaxSections = 8;
    private const int FewestLines = 1;
    private const double ColumnGap = 10;
    private const double ColumnWidth = (TicketSheet.Measure - ColumnGap) / 2;
    private const double RowGap = 6;
    private const double TitleGap = 1.5;

    public void Draw(PdfPage page)
    {
        var bottom = DrawSections(page);
        DrawNotes(page.Canvas, bottom);
        DrawFooter(page);
    }

    private double DrawSections(PdfPage page)
    {
        var top = TicketSheet.GuideTop;
        foreach (var row in FittingSections().Chunk(2))
        {
            for (var i = 0; i < row.Length; i++)
            {
                DrawSection(page, row[i], TicketSheet.Left + i * (ColumnWidth + ColumnGap), top);
            }

            top += row.Max(s => s.Height) + RowGap;
        }

        return top - RowGap;
    }

    private void DrawSection(PdfPage page, Section section, double x, double y)
    {
        section.Title.Draw(page.Canvas, x, y, styles.SectionTitle);
        var top = y + section.Title.Height + TitleGap;
        section.Text.Draw(page.Canvas, x, top, styles.SectionText);
        if (section.Shown is { } shown)
        {
            shown.Draw(page.Canvas, x, top + section.Text.Height, LinkStyle(shown.Size));
        }

        if (section.Link is { } link)
        {
            page.Link(x, y, ColumnWidth, section.Height, link);
        }
    }

    /// <summary>The largest type at which all blocks fit; in the extreme case they are cut to equal numbers of lines.</summary>
    private List<Section> FittingSections()
    {
        var lines = int.MaxValue;
        for (var size = styles.SectionText.Size; ;)
        {
            var sections = ticket.Sections.Take(MaxSections).Select(s => Set(s, size, lines)).ToList();
            var height = sections.Chunk(2).Sum(row => row.Max(s => s.Height) + RowGap) - RowGap;
            if (height <= TicketSheet.GuideBottom - TicketSheet.GuideTop || lines == FewestLines)
            {
                return sections;
            }

            if (size > TicketStyles.SmallestText)
            {
                size -= 0.5;
            }
            else
            {
                lines = lines == int.MaxValue ? 20 : lines - 1;
            }
        }
    }

    private Section Set(TicketSection section, double size, int maxLines)
    {
        var title = TextBlock.Fit(section.Title, styles.SectionTitle, ColumnWidth, maxLines: 2);
        var text = TextBlock.Fit(section.Text, styles.SectionText with { Size = size }, ColumnWidth, maxLines);
        var address = section.Link is { } link ? Readable(link) : null;
        var named = address is null || Compact(section.Text).Contains(Compact(address), StringComparison.OrdinalIgnoreCase);
        var shown = named ? null : TextBlock.Fit(address!, LinkStyle(size), ColumnWidth, maxLines: 1);
        return new Section(title, text, shown, section.Link);
    }

    private void DrawNotes(PdfCanvas canvas, double bottom)
    {
        var heading = TextBlock.Fit(labels["TicketNotes"], styles.SectionTitle, TicketSheet.Measure);
        var top = ticket.Sections.Count == 0 ? TicketSheet.GuideTop : bottom + 9;
        var rules = (int)Math.Floor((TicketSheet.LastRule - (top + heading.Height + TicketSheet.RuleStep)) / TicketSheet.RuleStep) + 1;
        if (rules < 2)
        {
            return;
        }

        heading.Draw(canvas, TicketSheet.Left, top, styles.SectionTitle);
        for (var i = 0; i < rules; i++)
        {
            var y = TicketSheet.LastRule - i * TicketSheet.RuleStep;
            canvas.Line(TicketSheet.Left, y, TicketSheet.Right, y, TicketStyles.Ruling, 0.3);
        }
    }

    private void DrawFooter(PdfPage page)
    {
        page.Canvas.Line(TicketSheet.Left, TicketSheet.FooterLine, TicketSheet.Right, TicketSheet.FooterLine, PaperColours.Hairline, 0.3);
        var top = TicketSheet.FooterLine + 3.15;
        var address = TextBlock.Fit(Readable(ticket.PublicUrl), styles.Footer, TicketSheet.Measure / 2, maxLines: 1);
        address.Draw(page.Canvas, TicketSheet.Right, top, styles.Footer, TextAlign.Right);
        page.Link(TicketSheet.Right - address.Width, top, address.Width, address.Height, ticket.PublicUrl);
        TextBlock.Fit(labels.Format("TicketOrganizer", ticket.Organizer), styles.Footer, TicketSheet.Measure - address.Width - 6, maxLines: 1)
            .Draw(page.Canvas, TicketSheet.Left, top, styles.Footer);
    }

    private TextStyle LinkStyle(double size) => styles.SectionText with { Size = size, Color = PaperColours.Link };

    /// <summary>An address as people write it: without the scheme.</summary>
    private static string Readable(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : address.IndexOf(':', StringComparison.Ordinal) + 1;
        return address[scheme..].TrimEnd('/');
    }

    private static string Compact(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is '@' or '.' or '/' or '+'));

    private sealed record Section(TextBlock Title, TextBlock Text, TextBlock? Shown, string? Link)
    {
        public double Height => Title.Height + TitleGap + Text.Height + (Shown?.Height ?? 0);
    }
}
