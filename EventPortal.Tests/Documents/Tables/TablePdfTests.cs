using EventPortal.Documents;
using EventPortal.Documents.Contracts;
using EventPortal.Tests.Documents.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace EventPortal.Tests.Documents.Tables;

public sealed class TablePdfTests
{
    private static readonly PdfRenderer Renderer = new(Papers.Fonts, NullLogger<PdfRenderer>.Instance);

    [Fact]
    public async Task RenderTable_ManyRows_IsAValidFileWithHeadsOnEachSheet()
    {
        var pdf = Renderer.RenderTable(Table(90), new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

        Assert.Contains("No syntax or stream encoding errors", await PdfTools.CheckAsync(pdf));
        Assert.DoesNotContain("Pages:           1\n", await PdfTools.InfoAsync(pdf));
        var text = await PdfTools.TextAsync(pdf);
        Assert.True(text.Split("Відвідувачі").Length > 3);
        Assert.Contains("Подія 90", text);
        Assert.Contains("118 630 грн", text.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task RenderTable_NoRowsAndLongWords_StaysOnItsSheet()
    {
        Assert.Contains("Pages:           1", await PdfTools.InfoAsync(Renderer.RenderTable(Table(0), default)));
        var row = Table(1) with { Rows = [[new('ш', 400), "", "1"]] };
        Assert.Contains("Pages:           1", await PdfTools.InfoAsync(Renderer.RenderTable(row, default)));
    }

    private static TableDocument Table(int rows) => new()
    {
        Title = "Аналітика: D-Internal Academy", Subtitle = "1–20 листопада", Author = "D-Internal Academy", Language = "uk",
        Columns = [new("Подія", 3), new("Відвідувачі", IsNumber: true), new("Надходження", 1.5, IsNumber: true)],
        Rows = [.. Enumerable.Range(1, rows).Select(n => new[] { $"Подія {n}", "3\u00A0412", "118\u00A0630\u00A0грн" })],
    };
}
