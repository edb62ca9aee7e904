using EventPortal.Catalog.Covers;
using EventPortal.Documents;
using EventPortal.Documents.Contracts;
using EventPortal.Tests.Documents.Support;
using EventPortal.Tests.Media;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace EventPortal.Tests.Documents.Posters;

public sealed class PosterTests
{
    private static readonly PdfRenderer Renderer = new(Papers.Fonts, NullLogger<PdfRenderer>.Instance);

    private static readonly PosterDocument Poster = new()
    {
        Kind = "Курс підвищення кваліфікації", EventTitle = "Граматика англійської мови для початківців", Lead = "Шість практичних занять для вчителів.",
        When = "20 листопада – 8 грудня, 18:30–20:00 (Київ)", Where = "Онлайн у Zoom", Price = "від 680 грн", Organizer = "D-Internal Academy",
        PublicUrl = "https://events.example.ua/events/d-internal/hramatyka-anhliiskoi-movy", Language = "uk",
        CoverSvg = CoverArt.Svg("hramatyka", CoverKind.Course, "anhliiska-mova", 210, 98),
    };

    [Theory]
    [InlineData(PosterSize.A4, "(A4)")]
    [InlineData(PosterSize.A3, "(A3)")]
    public async Task RenderPoster_EachSheet_IsAValidFileThatSaysEverything(PosterSize size, string name)
    {
        var pdf = Render(Poster with { Size = size });

        Assert.Contains("No syntax or stream encoding errors", await PdfTools.CheckAsync(pdf));
        var information = await PdfTools.InfoAsync(pdf);
        Assert.Contains(name, information);
        Assert.Contains("Плакат: Граматика", information);
        var text = string.Join(' ', (await PdfTools.TextAsync(pdf)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in new[] { "Граматика англійської мови", "Шість практичних занять", "20 листопада", "від 680 грн", "D-Internal Academy", "events.example.ua/events" })
            Assert.Contains(part, text);
        Assert.Contains("Наведіть камеру", text);
    }

    [Fact]
    public async Task RenderPoster_LongestTitleAndLead_StaysOnOneSheetAboveTheCode()
    {
        var pdf = Render(Poster with
        {
            EventTitle = string.Join(' ', Enumerable.Repeat("Бондаренко-Вишневецька", 11)),
            Lead = string.Join(' ', Enumerable.Repeat("слово", 80)),
            Where = string.Join(' ', Enumerable.Repeat("вулиця", 40)),
        });

        Assert.Contains("Pages:           1", await PdfTools.InfoAsync(pdf));
        // the quiet zone around the code stays white: a column of it, left of the first module
        var grey = await PdfTools.PixelsAsync(pdf);
        // the tool rounds the sheet up: 211 pixels wide
        Assert.All(Enumerable.Range(225, 50), y => Assert.True(grey[(y * 211) + 129] > 240, $"ink in the quiet zone at {y} mm"));
    }

    [Fact]
    public void RenderPoster_SameTwice_IsTheSameFile() => Assert.Equal(Render(Poster), Render(Poster));

    [Fact]
    public async Task RenderPoster_NoCover_IsInk()
    {
        var grey = await PdfTools.PixelsAsync(Render(Poster with { CoverSvg = null }));
        Assert.True(grey[(50 * 211) + 100] < 60);
    }

    [Fact]
    public async Task RenderPoster_OwnPicture_FillsThePlaceOfTheCover()
    {
        // a file of four light pixels, wider than the place
        var grey = await PdfTools.PixelsAsync(Render(Poster with { CoverImage = SampleFiles.Png(8, 2) }));
        var ink = await PdfTools.PixelsAsync(Render(Poster with { CoverSvg = null }));
        Assert.NotEqual(ink[(50 * 211) + 100], grey[(50 * 211) + 100]);
        // below it the sheet is the same
        Assert.Equal(ink[(150 * 211)..], grey[(150 * 211)..]);
    }

    [Fact]
    public async Task RenderPoster_UnreadablePicture_ShowsTheDrawnCover() =>
        Assert.Equal(await PdfTools.PixelsAsync(Render(Poster)), await PdfTools.PixelsAsync(Render(Poster with { CoverImage = "RIFF....WEBP"u8.ToArray() })));

    private static byte[] Render(PosterDocument poster) => Renderer.RenderPoster(poster, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
}
