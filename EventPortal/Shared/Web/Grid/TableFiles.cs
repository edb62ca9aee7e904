using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace EventPortal.Shared.Web.Grid;

/// <summary>
/// Writes a table to a stream row by row, as CSV or as a minimal Excel workbook; nothing is kept in memory, so 100,000 rows cost what one costs. No cell
/// is a formula, whatever it begins with.
/// </summary>
public static class TableFiles
{
    public const string Csv = "csv";
    public const string Excel = "xlsx";

    public static string ContentType(string format) => format == Excel
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";

    public static Task WriteAsync(
        Stream output, string format, IReadOnlyList<string> heads, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken) =>
        format == Excel ? ExcelAsync(output, heads, rows, cancellationToken) : CsvAsync(output, heads, rows, cancellationToken);

    private static async Task CsvAsync(
        Stream output, IReadOnlyList<string> heads, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        // the mark at the beginning makes Excel read Cyrillic
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. heads.Select(Harmless)], cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await csv.WriteRecordAsync([.. row.Select(c => c is string typed ? Harmless(typed) : Text(c))], cancellationToken);
    }

    private static async Task ExcelAsync(
        Stream output, IReadOnlyList<string> heads, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        await using var book = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        foreach (var (name, part) in ExcelParts.Fixed) await PartAsync(book, name, part, cancellationToken);
        var entry = book.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest);
        await using var sheet = await entry.OpenAsync(cancellationToken);
        await using var xml = new StreamWriter(sheet, new UTF8Encoding(false), 1 << 15);
        await xml.WriteAsync(ExcelParts.SheetStart);
        await xml.WriteAsync(ExcelParts.Row(heads, style: 1));
        await foreach (var row in rows.WithCancellation(cancellationToken)) await xml.WriteAsync(ExcelParts.Row(row, style: 0));
        await xml.WriteAsync(ExcelParts.SheetEnd);
    }

    private static async Task PartAsync(ZipArchive book, string name, string content, CancellationToken cancellationToken)
    {
        await using var part = await book.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
    }

    internal static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        // the same for every language: a table sorts it
        DateTimeOffset at => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    // A text that begins like a formula stays a text, also for a spreadsheet that thinks otherwise.
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
