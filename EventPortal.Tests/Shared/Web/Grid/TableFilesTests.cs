using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using EventPortal.Shared.Web.Grid;
using Xunit;

namespace EventPortal.Tests.Shared.Web.Grid;

public sealed class TableFilesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Csv_DangerousCells_AreTexts()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync(TableFiles.Csv, ["=1+1", "a,\"b\"", 12.5m, null, "+380501234567", "звичайний"]));
        Assert.Equal("\uFEFFПоле,2,3,4,5,6\r\n'=1+1,\"a,\"\"b\"\"\",12.5,,'+380501234567,звичайний\r\n", text);
    }

    [Fact]
    public async Task Excel_AnyCell_IsReadBackAndNeverAFormula()
    {
        var file = await WriteAsync(TableFiles.Excel, ["=cmd|' /C calc'!A0", "<b>&\u0001 Їжак", 578m, null, new DateTimeOffset(2026, 11, 28, 18, 30, 0, TimeSpan.Zero), " пробіл"]);
        using var book = new ZipArchive(new MemoryStream(file));
        Assert.Equal(6, book.Entries.Count);
        Assert.All(book.Entries, e => XDocument.Load(e.Open()));
        var sheet = XDocument.Load(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var cells = sheet.Descendants(main + "row").Last().Elements(main + "c").ToList();
        Assert.Empty(sheet.Descendants(main + "f"));
        Assert.Equal(["=cmd|' /C calc'!A0", "<b>& Їжак", "578", "", "2026-11-28 18:30", " пробіл"], cells.Select(c => c.Value));
        Assert.Null(cells[2].Attribute("t"));
    }

    [Fact]
    public async Task Write_ManyRows_KeepsNoneOfThem()
    {
        var asked = 0;
        async IAsyncEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (var i = 0; i < 100_000; i++)
            {
                asked = i;
                yield return ["Петренко Олексій", i];
            }
            await Task.CompletedTask;
        }

        var output = new Counting(() => asked);
        await TableFiles.WriteAsync(output, TableFiles.Excel, ["Учасник", "№"], Rows(), Token);
        Assert.True(output.Bytes > 300_000);
        Assert.True(output.FirstAfter < 50_000, "the first bytes go out long before the last row is asked for");
    }

    private static async Task<byte[]> WriteAsync(string format, object?[] row)
    {
        using var output = new MemoryStream();
        await TableFiles.WriteAsync(output, format, ["Поле", "2", "3", "4", "5", "6"], new IReadOnlyList<object?>[] { row }.ToAsyncEnumerable(), Token);
        return output.ToArray();
    }

    private sealed class Counting(Func<int> asked) : MemoryStream
    {
        public long Bytes { get; private set; }

        public int FirstAfter { get; private set; } = -1;

        public override bool CanSeek => false;

        public override void Write(ReadOnlySpan<byte> buffer) => Count(buffer.Length);

        public override void Write(byte[] buffer, int offset, int count) => Count(count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count(buffer.Length);
            return ValueTask.CompletedTask;
        }

        private void Count(int bytes)
        {
            Bytes += bytes;
            // the fixed parts of the workbook are no rows
            if (FirstAfter < 0 && Bytes > 20_000) FirstAfter = asked();
        }
    }
}
