using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;
using EventPortal.Tests.Documents.Support;
using Xunit;

namespace EventPortal.Tests.Documents.Pdf;

public sealed class TextTests
{
    private const string Alphabet = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАЇЄ0123456789 .,:;-–/()«»’№₴\u00A0\u202F\u200B\u0301\n   漢😀";

    [Fact]
    public void Break_AnyText_LosesNoCharacterAndFits()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var runes = Alphabet.EnumerateRunes().ToArray();
            var source = string.Concat(Enumerable.Range(0, random.Next(0, 120)).Select(_ => runes[random.Next(runes.Length)].ToString()));
            var text = ShapedText.Shape(source, Papers.Fonts.Text);
            var width = 0.5 + (random.NextDouble() * 20);

            var lines = LineBreaker.Break(text, width);

            AssertWhole(text, lines);
            Assert.All(lines, line => Assert.True(text.WidthOf(line.Start, line.End) <= width + 1e-6 || Count(text, line) <= 1, $"round {round}: {text.ToString(line)}"));
        }
    }

    [Fact]
    public void BreakEvenly_AnyText_KeepsTheNumberOfLines()
    {
        var text = ShapedText.Shape("Осінній ярмарок навчальних практик для вчителів початкової школи", Papers.Fonts.Heading);
        var (plain, even) = (LineBreaker.Break(text, 20), LineBreaker.BreakEvenly(text, 20));
        Assert.Equal(plain.Count, even.Count);
        AssertWhole(text, even);
        Assert.True(LineBreaker.WidthOf(text, even) <= LineBreaker.WidthOf(text, plain));
    }

    [Theory]
    [InlineData("вул.\u00A0Соборності", 3)]
    [InlineData("1\u202F441\u00A0грн", 3)]
    public void Break_NoBreakSpace_HoldsWhenThereIsAnotherPlace(string held, double narrow)
    {
        var text = ShapedText.Shape("Сплачено " + held, Papers.Fonts.Text);
        var whole = ShapedText.Shape(held, Papers.Fonts.Text).Width;
        var lines = LineBreaker.Break(text, whole + (narrow / 2)).ConvertAll(text.ToString);
        Assert.Equal(["Сплачено", held], lines);
    }

    [Theory]
    [InlineData("навчання у класі", "навчання", "у класі")]
    [InlineData("Подорожуємо 300 м пішки", "Подорожуємо", "300 м пішки")]
    [InlineData("сплачено 1 441 грн", "сплачено", "1 441 грн")]
    [InlineData("Бондаренко-Вишневецька", "Бондаренко-", "Вишневецька")]
    public void Break_ShortWord_GoesWithWhatItBelongsTo(string source, string first, string second)
    {
        var text = ShapedText.Shape(source, Papers.Fonts.Text);
        var width = text.Width - 0.2;
        Assert.Equal([first, second], LineBreaker.Break(text, width).ConvertAll(text.ToString));
    }

    [Fact]
    public void Fit_TooLong_ShrinksThenCutsInsideItsBox()
    {
        var style = new TextStyle(Papers.Fonts.Text, 12, PdfColor.Black) { MinSize = 9 };
        var fitting = TextBlock.Fit("Повна участь у заході", style, 40, maxLines: 1);
        Assert.InRange(fitting.Size, 9, 11.5);
        var cut = TextBlock.Fit(new string('Щ', 500), style, 40, maxLines: 2);
        Assert.Equal((9.0, 2), (cut.Size, cut.LineCount));
        Assert.True(cut.Width <= 40);
    }

    [Fact]
    public void Shape_MissingInOneFamily_ComesFromTheOtherOrShowsABox()
    {
        var text = ShapedText.Shape("а漢", Papers.Fonts.Text);
        Assert.NotEqual(0, text.Glyphs[0].Glyph);
        Assert.Equal(0, text.Glyphs[1].Glyph);
        Assert.True(text.Glyphs[1].Advance > 0.2);
        Assert.NotEqual(0, Papers.Fonts.Text.Main.Outlines.Raw(0).Length);
        Assert.Same(Papers.Fonts.Text.Main, ShapedText.Shape("\u202F", Papers.Fonts.Heading).Glyphs[0].Font is { } f && f != Papers.Fonts.Heading.Main ? Papers.Fonts.Text.Main : null);
    }

    [Theory]
    [InlineData("Бондаренко-Вишневецька Маргарита Олександрівна")]
    [InlineData("₴«»’–−№ІЇЄҐіїєґ „Тест“ 1 441 грн")]
    [InlineData("и\u0306ого", "його")]
    [InlineData("Аа Aa Вв Bb Ее Ee")]
    [InlineData("漢字 і 😀")]
    public async Task Text_AnyAlphabet_IsReadBackAsItWas(string source, string? expected = null)
    {
        var read = await PdfTools.TextAsync(Papers.Write(source));
        Assert.Equal(expected ?? source, string.Join(' ', read.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\0b\u0007")]
    [InlineData("\u202E\u2066\uFEFF")]
    [InlineData("")]
    public async Task Text_Garbage_IsDrawnWithoutFailing(string source) =>
        Assert.Contains("No syntax", await PdfTools.CheckAsync(Papers.Write(source)), StringComparison.Ordinal);

    private static int Count(ShapedText text, TextLine line)
    {
        var visible = 0;
        foreach (var glyph in text.Glyphs[line.Start..line.End])
        {
            visible += glyph.Font is null || Characters.IsMark(glyph.Rune) ? 0 : 1;
        }

        return visible;
    }

    /// <summary>Lines and the spaces or line ends between them are the text.</summary>
    private static void AssertWhole(ShapedText text, List<TextLine> lines)
    {
        var at = 0;
        foreach (var line in lines)
        {
            Assert.True(line.Start >= at && line.End >= line.Start);
            Assert.True(OnlySpaces(text, at, line.Start));
            at = line.End;
        }

        Assert.True(OnlySpaces(text, at, text.Length));
    }

    private static bool OnlySpaces(ShapedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Glyphs[i].Rune.Value != '\n' && !Characters.IsSpace(text.Glyphs[i].Rune.Value))
            {
                return false;
            }
        }

        return true;
    }
}
