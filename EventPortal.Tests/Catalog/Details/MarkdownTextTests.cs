using EventPortal.Catalog.Details;
using Xunit;

namespace EventPortal.Tests.Catalog.Details;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    public void ToHtml_DangerousLink_LeadsNowhere(string markdown) =>
        Assert.DoesNotMatch("(?i)(href|src)=\"(javascript|data)", MarkdownText.ToHtml(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("![схема](https://example.com/a.png)", "<img")]
    public void ToHtml_MarkupAndPictures_AreNotLoaded(string markdown, string unwanted) =>
        Assert.DoesNotContain(unwanted, MarkdownText.ToHtml(markdown));

    [Theory]
    [InlineData("# Розділ", "<h3")]
    [InlineData("[сайт](https://example.com)", "href=\"https://example.com\"")]
    [InlineData("[далі](/events)", "href=\"/events\"")]
    [InlineData("- раз\n- два", "<li>раз</li>")]
    public void ToHtml_OrdinaryText_IsKept(string markdown, string wanted) => Assert.Contains(wanted, MarkdownText.ToHtml(markdown));
}
