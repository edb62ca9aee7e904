using System.Globalization;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Xunit;

namespace EventPortal.Tests.Shared.Web.Ui;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 місць")]
    [InlineData(1, "1 місце")]
    [InlineData(2, "2 місця")]
    [InlineData(3, "3 місця")]
    [InlineData(4, "4 місця")]
    [InlineData(5, "5 місць")]
    [InlineData(10, "10 місць")]
    [InlineData(11, "11 місць")]
    [InlineData(12, "12 місць")]
    [InlineData(14, "14 місць")]
    [InlineData(21, "21 місце")]
    [InlineData(22, "22 місця")]
    [InlineData(25, "25 місць")]
    [InlineData(101, "101 місце")]
    [InlineData(111, "111 місць")]
    [InlineData(113, "113 місць")]
    [InlineData(1_002, "1 002 місця")]
    [InlineData(1_000_000, "1 000 000 місць")]
    public void Count_Ukrainian_FollowsCldr(long count, string expected) =>
        Assert.Equal(expected, Plain(Words.Count(Of("uk-UA"), count, "місце|місця|місць")));

    [Theory]
    [InlineData(1, "1 место")]
    [InlineData(3, "3 места")]
    [InlineData(5, "5 мест")]
    [InlineData(11, "11 мест")]
    [InlineData(21, "21 место")]
    public void Count_Russian_FollowsCldr(long count, string expected) =>
        Assert.Equal(expected, Plain(Words.Count(Of("ru-RU"), count, "место|места|мест")));

    [Theory]
    [InlineData(0, "0 places")]
    [InlineData(1, "1 place")]
    [InlineData(2, "2 places")]
    [InlineData(21, "21 places")]
    [InlineData(1_350, "1,350 places")]
    public void Count_English_FollowsCldr(long count, string expected) =>
        Assert.Equal(expected, Plain(Words.Count(Of("en-US"), count, "place|places")));

    [Fact]
    public void Count_OneForm_Throws() => Assert.Throws<ArgumentException>(() => Words.Count(Of("uk-UA"), 1, "місце"));

    [Theory]
    [InlineData("uk-UA", 85_000, "UAH", "850 грн")]
    [InlineData("uk-UA", 135_050, "UAH", "1 350,50 грн")]
    [InlineData("uk-UA", 135_005, "UAH", "1 350,05 грн")]
    [InlineData("ru-RU", 135_050, "UAH", "1 350,50 грн")]
    [InlineData("en-US", 85_000, "UAH", "₴850")]
    [InlineData("en-US", 135_050, "UAH", "₴1,350.50")]
    [InlineData("uk-UA", 123_456_789, "UAH", "1 234 567,89 грн")]
    [InlineData("uk-UA", -54_400, "UAH", "−544 грн")]
    [InlineData("en-US", -54_400, "UAH", "−₴544")]
    [InlineData("uk-UA", 0, "UAH", "0 грн")]
    [InlineData("uk-UA", 2_050, "USD", "$20,50")]
    [InlineData("en-US", 2_000, "EUR", "€20")]
    [InlineData("uk-UA", 50_000, "RUB", "500 RUB")]
    public void Text_Money_ShowsKopecksOnlyWhenThereAreAny(string culture, long minor, string currency, string expected) =>
        Assert.Equal(expected, Plain(MoneyFormat.Text(Of(culture), new Money(minor, currency))));

    [Fact]
    public void Text_Narrow_UsesTheSign() => Assert.Equal("₴850", MoneyFormat.Text(Of("uk-UA"), new Money(85_000, "UAH"), narrow: true));

    [Fact]
    public void Text_Money_DoesNotBreak() => Assert.Equal("1\u00A0350\u00A0грн", MoneyFormat.Text(Of("uk-UA"), new Money(135_000, "UAH")));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static CultureInfo Of(string culture) => CultureInfo.GetCultureInfo(culture);
}
