using System.Text.Json;
using EventPortal.Notifications.Templates;
using Xunit;

namespace EventPortal.Tests.Notifications.Templates;

public sealed class MailTemplateTests
{
    [Fact]
    public void Parse_SubjectPreheaderButton_AreTakenApart()
    {
        var template = MailTemplate.Parse("# Квиток {{code}}\r\n> Коли: {{when}}\r\n\r\nТекст\r\n\r\n[[Відкрити|{{url}}]]\r\n");
        Assert.Equal("Квиток K7", Render(template.Subject));
        Assert.Equal("Коли: завтра", Render(template.Preheader!));
        Assert.Equal("Текст\n\n[Відкрити](<https://x> \"button\")", Render(template.Body));
        Assert.Equal(["code", "url", "when"], template.Names);
    }

    [Theory]
    [InlineData("Без решітки\n\nТекст")]
    [InlineData("")]
    [InlineData("# Лише тема\n> І передзаголовок\n")]
    public void Parse_NoSubjectOrNoBody_IsRefused(string source) => Assert.Throws<FormatException>(() => MailTemplate.Parse(source));

    [Theory]
    [InlineData("a*b_c[d](e)", @"a\*b\_c\[d\]\(e\)")]
    [InlineData("# x\n\n- y\r\n1. z", "\\# x\\\n\\- y\\\n1\\. z")]
    [InlineData("  Їжак ’ «ї»  ", "Їжак ’ «ї»")]
    [InlineData("<b>&amp;", @"\<b\>\&amp\;")]
    public void Markdown_Value_LosesItsPowers(string value, string expected) => Assert.Equal(expected, ValueEscapes.Markdown(value));

    [Fact]
    public void SingleLine_ValueWithLineEnds_CannotStartAHeader() =>
        Assert.Equal("Тема Bcc: x@y", ValueEscapes.SingleLine("Тема\r\nBcc: x@y\u2028"));

    [Theory]
    [InlineData("uk", "uk")]
    [InlineData("uk-UA", "uk")]
    [InlineData("EN-gb", "en")]
    [InlineData("ru", "ru")]
    [InlineData("de", "uk")]
    [InlineData("", "uk")]
    public void LanguageOf_Culture_IsOneWithLetters(string culture, string language) => Assert.Equal(language, MailCultures.LanguageOf(culture));

    private static string Render(Mustache template) => template.Render(
        JsonSerializer.Deserialize<JsonElement>("""{"code":"K7","when":"завтра","url":"https://x"}"""), v => v, name => Assert.Fail(name));
}
