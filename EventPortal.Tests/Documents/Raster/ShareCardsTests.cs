using EventPortal.Catalog.Covers;
using EventPortal.Documents.Contracts;
using EventPortal.Documents.Sharing;
using EventPortal.Tests.Documents.Support;
using EventPortal.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace EventPortal.Tests.Documents.Raster;

public sealed class ShareCardsTests
{
    private static readonly ShareCards Cards = new(Papers.Fonts, NullLogger<ShareCards>.Instance);

    private static readonly ShareCard Card = new(
        "Курс", "Граматика англійської мови для початківців", "20 листопада, пт, 18:30 (Київ)", "Онлайн", "D-Internal Academy", "hramatyka|Course|anhliiska-mova");

    private static readonly string Cover = CoverArt.Svg("hramatyka", CoverKind.Course, "anhliiska-mova", 400, 630);

    [Fact]
    public void Png_Card_IsAPictureWithItsTextAndCover()
    {
        var picture = PngPicture.Read(Cards.Png(Card, Cover));

        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.InRange(picture.InkIn(100, 90, 750, 330), 6_000, 120_000);
        Assert.InRange(picture.InkIn(100, 430, 750, 520), 1_500, 40_000);
        Assert.Equal((0xE3, 0x9A, 0x10), picture.At(65, 300));
        Assert.True(Enumerable.Range(0, 630).Select(y => picture.At(1000, y)).Distinct().Count() > 3, "the cover is plain");
    }

    [Fact]
    public void Png_NoTitle_HasNoInkThere() =>
        Assert.Equal(0, PngPicture.Read(Cards.Png(Card with { Title = " ", Kind = null }, Cover)).InkIn(100, 90, 750, 330));

    [Theory]
    [InlineData("Школа, яка чує: інклюзивний клас крок за кроком для вчителів початкової школи, асистентів і батьків")]
    [InlineData("Надзвичайнодовгесловоякеніденеможнарозірватибезпереносуівоновсеодномаєвміститисяваркушшш")]
    public void Png_LongTitle_StaysLeftOfTheCover(string title)
    {
        var picture = PngPicture.Read(Cards.Png(Card with { Title = title }, Cover));
        Assert.Equal(0, picture.InkIn(756, 0, 798, 630));
    }

    [Fact]
    public void TagOf_AnyChange_IsAnotherPicture()
    {
        string[] tags =
        [
            Cards.TagOf(Card), Cards.TagOf(Card with { Title = "Інше" }), Cards.TagOf(Card with { When = "Інше" }), Cards.TagOf(Card with { Where = "Інше" }),
            Cards.TagOf(Card with { Organizer = "Інше" }), Cards.TagOf(Card with { Kind = null }), Cards.TagOf(Card with { Cover = "Інше" }),
        ];
        Assert.Distinct(tags);
        Assert.Equal(tags[0], Cards.TagOf(Card with { }));
    }

    [Fact]
    public void Png_DamagedCover_IsStillAPicture() => Assert.Equal(1200, PngPicture.Read(Cards.Png(Card, "<svg")).Width);
}
