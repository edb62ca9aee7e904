using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EventPortal.Documents.Contracts;
using EventPortal.Documents.Qr;
using EventPortal.Tests.Documents.Support;
using Xunit;

namespace EventPortal.Tests.Documents.Tickets;

public sealed partial class TicketPdfTests
{
    [Fact]
    public async Task RenderTickets_Ukrainian_IsSoundAndReadsBack()
    {
        var pdf = Render(SampleTickets.EdCamp());

        Assert.Contains("No syntax or stream encoding errors", await PdfTools.CheckAsync(pdf), StringComparison.Ordinal);
        var text = await PdfTools.TextAsync(pdf);
        Assert.All(
            (string[])["Осінній EdCamp Полтава", "Учасник", "Олексій Петренко", "Повна участь", "28 листопада, сб, 09:30 (Київ)", "Полтава, вул. Соборності, 5, ліцей № 1",
                "OR-121126-014, сплачено 400 грн", "Код, якщо камера не читає", "K7MX 4PRQ", "в’їзд із", "Нотатки", "Організатор: D-Internal Academy", "eventportal.example/t/K7MX4PRQ", "Квиток 1 з 2"],
            line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9BRXJYYA")]
    [InlineData("TAYAWAJY")]
    [InlineData("AYATWATY")]
    [InlineData("JTYWPAY7")]
    public async Task RenderTickets_LettersThatKern_CodeReadsBack(string code) =>
        Assert.Contains($"{code[..4]} {code[4..]}", await PdfTools.TextAsync(Render(SampleTickets.EdCamp(code))), StringComparison.Ordinal);

    [Fact]
    public async Task RenderTickets_EverythingLong_StaysWholeOnOneSheet()
    {
        var pdf = Render(SampleTickets.Longest());

        var text = Words(await PdfTools.TextAsync(pdf));
        Assert.Contains(Words(SampleTickets.LongestName), text, StringComparison.Ordinal);
        Assert.Contains(Words(SampleTickets.LongTitle), text, StringComparison.Ordinal);
        Assert.Contains("Pages:           1\n", await PdfTools.InfoAsync(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderTickets_AbsurdlyLong_NeverLeavesTheSheetOrTheQrCode()
    {
        var wall = string.Join(' ', Enumerable.Repeat("Щирозичливість", 60));
        var calm = Render(SampleTickets.EdCamp() with { Cover = null });
        var wild = Render(SampleTickets.EdCamp() with
        {
            EventTitle = wall,
            AttendeeName = wall,
            TicketName = wall,
            When = wall,
            Where = wall,
            OrderLine = wall,
            Note = wall,
            Organizer = wall,
            Cover = null,
            Sections = [.. Enumerable.Repeat(new TicketSection(wall, wall, "https://example.com/" + new string('x', 900)), 8)],
        });

        var (expected, actual) = (await PdfTools.PixelsAsync(calm), await PdfTools.PixelsAsync(wild));
        Assert.Equal(expected.Length, actual.Length);
        var width = expected.Length / 297;
        foreach (var (left, top, right, bottom) in new[] { (32, 2, 38, 295), (197, 2, 208, 146), (197, 150, 208, 295), (136, 82, 196, 141), (32, 141, 208, 146), (32, 270, 208, 275), (32, 287, 208, 295) })
        {
            for (var y = top; y < bottom; y++)
            {
                Assert.True(expected.AsSpan(y * width + left, right - left).SequenceEqual(actual.AsSpan(y * width + left, right - left)), $"something is drawn at {y} mm from the top, between {left} and {right}");
            }
        }
    }

    [Theory]
    [InlineData("en", "Attendee", "Notes", "Organizer:")]
    [InlineData("ru", "Участник", "Заметки", "Организатор:")]
    public async Task RenderTickets_OtherLanguage_HasItsLabels(string language, params string[] labels)
    {
        var pdf = Render(language == "en" ? SampleTickets.English() : SampleTickets.Russian());
        var text = await PdfTools.TextAsync(pdf);
        Assert.All(labels, label => Assert.Contains(label, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Учасник", text, StringComparison.Ordinal);
        Assert.Contains($"/Lang({language})", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderTickets_OnlineEventAndSingleTicket_LeavesTheirLinesOut()
    {
        var text = await PdfTools.TextAsync(Render(SampleTickets.English()));
        Assert.DoesNotContain("Where", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" of 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderTickets_QrCode_IsTheMatrixOfItsTextInVectorsOf44Millimetres()
    {
        var ticket = SampleTickets.EdCamp();
        var content = await PdfTools.UnpackAsync(Render(ticket));

        // Module units begin after the matrix that scales them; whole numbers only.
        var block = QrBlock().Match(content);
        var drawn = new HashSet<(int, int)>();
        foreach (Match run in Run().Matches(block.Groups[2].Value))
        {
            drawn.UnionWith(Enumerable.Range(Number(run, 1), Number(run, 3)).Select(column => (Number(run, 2), column)));
        }

        var expected = QrMatrix.Create(ticket.QrText);
        Assert.Equal(Modules(expected), drawn.Order());
        Assert.Equal(44, double.Parse(block.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * expected.Size, 3);
    }

    [Fact]
    public void RenderTickets_Links_LeadToTicketAndSections()
    {
        var raw = Encoding.Latin1.GetString(Render(SampleTickets.EdCamp()));
        Assert.Contains("/URI(https://eventportal.example/t/K7MX4PRQ)", raw, StringComparison.Ordinal);
        Assert.Contains("/URI(mailto:contact@example.com)", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderTickets_AddressNotInTheText_IsPrintedToo()
    {
        Assert.Contains("eventportal.example/join/E3NGL1SH", await PdfTools.TextAsync(Render(SampleTickets.English())), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(await PdfTools.TextAsync(Render(SampleTickets.EdCamp())), "contact@example.com"));
    }

    [Fact]
    public async Task RenderTickets_TwoHundred_ShareFontsAndCover()
    {
        var tickets = Enumerable.Range(0, 200).Select(i => SampleTickets.EdCamp(i.ToString("D8", CultureInfo.InvariantCulture)) with { Number = i + 1, Count = 200 }).ToList();
        var pdf = SampleTickets.Renderer.RenderTickets(tickets, SampleTickets.Now);

        Assert.Equal(3, (await PdfTools.FontsAsync(pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 2);
        Assert.Contains("Pages:           200\n", await PdfTools.InfoAsync(pdf), StringComparison.Ordinal);
        Assert.InRange(pdf.Length, 200 * 1024, 200 * 4 * 1024);
        Assert.Contains("No syntax", await PdfTools.CheckAsync(pdf), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UnreadableCovers))]
    public async Task RenderTickets_UnreadableCover_StillGivesATicketWithAPlainStrip(TicketCover cover)
    {
        var pdf = Render(SampleTickets.EdCamp() with { Cover = cover });
        Assert.Equal(await PdfTools.PixelsAsync(Render(SampleTickets.EdCamp() with { Cover = null })), await PdfTools.PixelsAsync(pdf));
    }

    public static TheoryData<TicketCover> UnreadableCovers =>
    [
        TicketCover.FromImage("RIFF....WEBP"u8.ToArray()),
        TicketCover.FromSvg("<svg viewBox='0 0 10 10'><rect width='10' height='10'/><script/></svg>"),
        TicketCover.FromSvg("<svg viewBox='0 0 10 10'><rect width='10' height='10'/><path d='M1e300 0H1'/></svg>"),
        TicketCover.FromShapes(0, 10, []),
        TicketCover.FromShapes(30, 146, [new CoverShape(CoverShape.Rectangle(0, 0, 30, 146), "#abc"), new CoverShape("M0 0Lx", "#fff")]),
        TicketCover.FromShapes(30, 146, [new CoverShape(CoverShape.Rectangle(0, 0, 30, 146), "url(#a)")]),
    ];

    [Fact]
    public async Task RenderTickets_CoverOfShapes_FillsTheStrip()
    {
        var cover = TicketCover.FromShapes(60, 292, [new CoverShape(CoverShape.Rectangle(0, 0, 60, 292), "#fff"), new CoverShape(CoverShape.Circle(30, 146, 20), "#000", "#000", 2)]);
        var pixels = await PdfTools.PixelsAsync(Render(SampleTickets.EdCamp() with { Cover = cover }));
        var width = pixels.Length / 297;
        Assert.Equal((255, 0, 255), (pixels[(20 * width) + 15], pixels[(73 * width) + 15], pixels[(73 * width) + 2]));
    }

    [Fact]
    public void RenderTickets_SameTicketsAndTime_GivesSameBytes() => Assert.Equal(Render(SampleTickets.EdCamp()), Render(SampleTickets.EdCamp()));

    [Fact]
    public void RenderTickets_ManyThreads_GiveTheSameBytes()
    {
        var expected = Render(SampleTickets.EdCamp());
        var all = new byte[64][];
        Parallel.For(0, all.Length, i => all[i] = Render(SampleTickets.EdCamp()));
        Assert.All(all, pdf => Assert.Equal(expected, pdf));
    }

    [Fact]
    public void RenderTickets_None_Throws() => Assert.Throws<ArgumentException>(() => SampleTickets.Renderer.RenderTickets([], SampleTickets.Now));

    private static byte[] Render(TicketDocument ticket) => SampleTickets.Renderer.RenderTickets([ticket], SampleTickets.Now);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static IEnumerable<(int, int)> Modules(QrMatrix matrix) =>
        Enumerable.Range(0, matrix.Size).SelectMany(row => Enumerable.Range(0, matrix.Size).Where(column => matrix[row, column]).Select(column => (row, column)));

    [GeneratedRegex(@"([\d.]+) 0 0 [\d.]+ [\d.]+ [\d.]+ cm\n(?:0 0 0 rg\n)((?:\d+ \d+ \d+ 1 re\n)+)f\n")]
    private static partial Regex QrBlock();

    [GeneratedRegex(@"(\d+) (\d+) (\d+) 1 re")]
    private static partial Regex Run();
}
