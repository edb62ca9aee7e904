using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Shared.Domain;

public sealed class TaxCodeTests
{
    [Theory]
    [InlineData("14360570")]
    [InlineData("32855961")]
    [InlineData("37193071")]
    [InlineData("00022438")]
    [InlineData("21133352")]
    [InlineData("23246880")]
    [InlineData("40599600")]
    [InlineData("12345678")]
    [InlineData("1759013776")]
    [InlineData("2530414071")]
    [InlineData("1941106083")]
    public void IsValid_RealCodes_AreAccepted(string code) => Assert.True(TaxCode.IsValid(code));

    [Theory]
    [InlineData("32855968")]
    [InlineData("14360571")]
    [InlineData("1759013770")]
    [InlineData("1436057")]
    [InlineData("143605700")]
    [InlineData("1436057O")]
    [InlineData("")]
    public void IsValid_WrongDigitOrLength_IsRefused(string code) => Assert.False(TaxCode.IsValid(code));

    [Fact]
    public void IsValid_AnyOneDigitOfAPersonsCodeChanged_IsMostlyRefused()
    {
        const string Code = "1759013776";
        var accepted = Enumerable.Range(0, 9).SelectMany(i => Enumerable.Range(0, 10).Where(d => d != Code[i] - '0')
            .Select(d => Code[..i] + (char)('0' + d) + Code[(i + 1)..])).Count(TaxCode.IsValid);
        // the sum is taken modulo 11 and then 10, so that a remainder of 10 passes for 0
        Assert.InRange(accepted, 0, 9);
    }
}

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("067 123-45-67", "+380671234567")]
    [InlineData("(067) 123 45 67", "+380671234567")]
    [InlineData("380671234567", "+380671234567")]
    [InlineData("80671234567", "+380671234567")]
    [InlineData("+380 67 123 45 67", "+380671234567")]
    [InlineData("+48 601 234 567", "+48601234567")]
    public void Normalize_AsPeopleType_IsE164(string typed, string expected) => Assert.Equal(expected, PhoneNumber.Normalize(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("+38067123456")]
    [InlineData("+3806712345678")]
    [InlineData("067 123-45-6x")]
    [InlineData("+0671234567")]
    public void Normalize_NoNumber_IsNull(string? typed) => Assert.Null(PhoneNumber.Normalize(typed));
}
