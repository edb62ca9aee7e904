using System.Globalization;
using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Tables;

/// <summary>A table on sheets of A4 across, its heads again on each; no row is broken.</summary>
internal sealed class TablePdf
{
    private const double Width = 297;
    private const double Height = 210;
    private const double Left = 24;
    private const double Right = Width - 14;
    private const double Top = 16;
    private const double Bottom = Height - 20;
    private const double MarginLine = 16;
    private const double Gap = 3;
    private const double RowGap = 3.2;
    private const int MostLines = 3;

    private readonly PdfDocument document;
    private readonly TableStyles styles;
    private readonly TableDocument table;
    private readonly double[] edges;
    private PdfPage page;
    private double y;
    private int pages;

    public TablePdf(TableDocument table, TableStyles styles, DateTimeOffset now)
    {
        (this.table, this.styles) = (table, styles);
        document = new PdfDocument(new PdfMetadata(table.Title, table.Author, table.Language, now));
        var whole = table.Columns.Sum(c => c.Weight);
        edges = new double[table.Columns.Count + 1];
        edges[0] = Left;
        for (var i = 0; i < table.Columns.Count; i++) edges[i + 1] = edges[i] + (Right - Left) * table.Columns[i].Weight / whole;
        page = NewPage();
    }

    public byte[] Save()
    {
        y = Paragraph(table.Title, styles.Title, 2) + 1;
        y = Paragraph(table.Subtitle, styles.Subtitle, 2) + 6;
        DrawHeads();
        foreach (var row in table.Rows) DrawRow(row);
        return document.Save();
    }

    private PdfPage NewPage()
    {
        var made = document.AddPage(Width, Height);
        made.Canvas.FillRectangle(MarginLine, 0, 0.5, Height, PaperColours.Margin);
        pages++;
        TextBlock.Fit(pages.ToString(CultureInfo.InvariantCulture), styles.Footer, 20).Draw(made.Canvas, Right, Height - 14, styles.Footer, TextAlign.Right);
        y = Top;
        return made;
    }

    private double Paragraph(string text, TextStyle style, int lines)
    {
        var block = TextBlock.Fit(text, style, Right - Left, lines);
        block.Draw(page.Canvas, Left, y, style);
        return y + block.Height;
    }

    private void DrawHeads()
    {
        DrawCells(Cells([.. table.Columns.Select(c => c.Head)], styles.Head), styles.Head);
        page.Canvas.Line(Left, y, Right, y, PaperColours.Ink, 0.35);
    }

    private void DrawRow(IReadOnlyList<string> texts)
    {
        var cells = Cells(texts, styles.Cell);
        if (y + HeightOf(cells) > Bottom)
        {
            page = NewPage();
            DrawHeads();
        }
        DrawCells(cells, styles.Cell);
        page.Canvas.Line(Left, y, Right, y, PaperColours.Hairline, 0.2);
    }

    private List<TextBlock> Cells(IReadOnlyList<string> texts, TextStyle style) =>
        [.. texts.Select((text, i) => TextBlock.Fit(text, style, edges[i + 1] - edges[i] - Gap, MostLines))];

    private static double HeightOf(List<TextBlock> cells) => cells.Max(c => c.Height) + RowGap;

    private void DrawCells(List<TextBlock> cells, TextStyle style)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var right = table.Columns[i].IsNumber;
            cells[i].Draw(page.Canvas, right ? edges[i + 1] - Gap / 2 : edges[i], y + RowGap / 2, style, right ? TextAlign.Right : TextAlign.Left);
        }
        y += HeightOf(cells);
    }
}
