using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Shared.Domain;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(85_000, 1500, 12_750)]
    [InlineData(1, 5000, 1)]
    [InlineData(3, 5000, 2)]
    [InlineData(33_333, 1500, 5_000)]
    [InlineData(0, 10_000, 0)]
    [InlineData(-3, 5000, -2)]
    public void Share_OfMinorUnits_RoundsHalfUp(long amount, int basisPoints, long expected) =>
        Assert.Equal(new Money(expected, "UAH"), new Money(amount, "UAH").Share(basisPoints));

    [Fact]
    public void Add_OtherCurrency_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new Money(1, "UAH") + new Money(1, "USD"));

    [Fact]
    public void FromDecimal_TooManyDigits_Throws() => Assert.Throws<ArgumentException>(() => Money.FromDecimal(1.005m, "UAH"));

    [Fact]
    public void FromDecimal_TwoDigits_KeepsThem() => Assert.Equal(135_050, Money.FromDecimal(1350.50m, "UAH").MinorUnits);

    [Fact]
    public void ToInvariantString_Whole_HasTwoDigits() => Assert.Equal("850.00", new Money(85_000, "UAH").ToInvariantString());

    [Fact]
    public void Multiply_TooMuch_Overflows() => Assert.Throws<OverflowException>(() => new Money(long.MaxValue, "UAH") * 2);
}
