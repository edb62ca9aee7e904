using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;
using EventPortal.Documents.Pdf.Vector;

namespace EventPortal.Documents.Tickets;

/// <summary>Brand, title and the facts: who, what, when, where.</summary>
internal sealed class TicketHead(TicketStyles styles, DocumentLabels labels, TicketDocument ticket)
{
    private const string Brand = "EventPortal";
    private const double BrandHeight = 8;
    private const double BrandUnits = 30;
    private const double LabelGap = 8;
    private const double RowGap = 2;

    /// <summary>Draws from the top of the sheet; rows beside the QR code keep to the left of it, and nothing goes below <paramref name="bottom"/>.</summary>
    public void Draw(PdfCanvas canvas, double entryTop, double entryLeft, double bottom)
    {
        DrawBrand(canvas);
        var title = TextBlock.Fit(ticket.EventTitle, styles.Title, TicketSheet.Measure, maxLines: 2);
        var top = TicketSheet.Top + BrandHeight + 4;
        title.Draw(canvas, TicketSheet.Left, top, styles.Title);
        top += title.Height + 5;

        var rows = FittingRows(top, entryTop, entryLeft, bottom);
        foreach (var row in rows)
        {
            row.Label.Draw(canvas, TicketSheet.Left, top, styles.Label);
            row.Value.Draw(canvas, row.X, top, row.Style);
            top += Math.Max(row.Label.Height, row.Value.Height) + RowGap;
        }
    }

    private void DrawBrand(PdfCanvas canvas)
    {
        using (canvas.Save())
        {
            canvas.Translate(TicketSheet.Left, TicketSheet.Top);
            canvas.Scale(BrandHeight / BrandUnits, BrandHeight / BrandUnits);
            canvas.FillColor(PaperColours.Ink);
            SvgPath.Build(canvas, "M0 0h19l7 7v23H0z");
            canvas.Paint(fill: true, stroke: false);
            canvas.StrokeColor(PaperColours.Marigold, 2.5);
            SvgPath.Build(canvas, "M7.5 0v30");
            canvas.Paint(fill: false, stroke: true);
            canvas.StrokeColor(PdfColor.White, 1.8);
            SvgPath.Build(canvas, "M12 12h9M12 17.5h9M12 23h5");
            canvas.Paint(fill: false, stroke: true);
        }

        var name = TextBlock.Fit(Brand, styles.Brand, TicketSheet.Measure);
        name.Draw(canvas, TicketSheet.Left + 9.65, TicketSheet.Top + (BrandHeight - name.Height) / 2, styles.Brand);
        if (ticket.Count > 1)
        {
            var counter = TextBlock.Fit(labels.Format("TicketNumber", ticket.Number, ticket.Count), styles.Counter, TicketSheet.Measure / 2, maxLines: 1);
            counter.Draw(canvas, TicketSheet.Right, TicketSheet.Top + (BrandHeight - counter.Height) / 2, styles.Counter, TextAlign.Right);
        }
    }

    /// <summary>The largest type at which all rows end in time; in the extreme case values are cut to two lines.</summary>
    private List<Row> FittingRows(double top, double entryTop, double entryLeft, double bottom)
    {
        for (var size = styles.Value.Size; size > TicketStyles.SmallestText; size -= 0.5)
        {
            var rows = Rows(size, int.MaxValue, top, entryTop, entryLeft);
            if (rows.Sum(r => Math.Max(r.Label.Height, r.Value.Height) + RowGap) - RowGap <= bottom - top)
            {
                return rows;
            }
        }

        return Rows(TicketStyles.SmallestText, 2, top, entryTop, entryLeft);
    }

    private List<Row> Rows(double size, int maxLines, double top, double entryTop, double entryLeft)
    {
        var texts = Facts().Select(f => (Label: TextBlock.Fit(f.Label, styles.Label with { Size = size }, TicketSheet.Measure), f.Text, Style: f.Style with { Size = size })).ToList();
        var left = TicketSheet.Left + texts.Max(t => t.Label.Width) + LabelGap;
        var rows = new List<Row>();
        foreach (var (label, text, style) in texts)
        {
            var value = TextBlock.Fit(text, style, TicketSheet.Right - left, maxLines);
            if (top + value.Height > entryTop)
            {
                value = TextBlock.Fit(text, style, entryLeft - left, maxLines);
            }

            rows.Add(new Row(label, value, style, left));
            top += Math.Max(label.Height, value.Height) + RowGap;
        }

        return rows;
    }

    private IEnumerable<(string Label, string Text, TextStyle Style)> Facts()
    {
        yield return (labels["TicketAttendee"], ticket.AttendeeName, styles.Name);
        yield return (labels["TicketType"], ticket.TicketName, styles.Value);
        yield return (labels["TicketWhen"], ticket.When, styles.Value);
        if (ticket.Where is { } place)
        {
            yield return (labels["TicketWhere"], place, styles.Value);
        }

        yield return (labels["TicketOrder"], ticket.OrderLine, styles.Value);
    }

    private sealed record Row(TextBlock Label, TextBlock Value, TextStyle Style, double X);
}
