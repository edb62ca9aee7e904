using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EventPortal.Tests.Sales.Promocodes;

public sealed class PromocodeRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Organization = Guid.CreateVersion7(Now);
    private static readonly Guid Sector = Guid.CreateVersion7(Now);
    private static readonly Guid Exam = Guid.CreateVersion7(Now);

    [Fact]
    public void Apply_FifteenPercent_RoundsHalfUpPerPlace()
    {
        // 15 % of 680.10 is 102.015: half a kopeck goes up, for each of the two places
        var line = Line(68_010, 2);
        var verdict = PromocodeRules.Apply(Percent(15), [line], Now);
        Assert.Equal(20_404, verdict.Diffs[line.LineId].MinorUnits);
    }

    [Fact]
    public void Apply_FixedOverThreeEqualLines_LosesNoKopeck()
    {
        PromocodeLine[] lines = [Line(10_000, 1), Line(10_000, 1), Line(10_000, 1)];
        var verdict = PromocodeRules.Apply(Fixed(10_000), lines, Now);
        Assert.Equal([3_334, 3_333, 3_333], lines.Select(l => verdict.Diffs[l.LineId].MinorUnits));
    }

    [Fact]
    public void Apply_FixedAbovePrice_TakesOffThePriceOnly()
    {
        var line = Line(10_000, 1);
        Assert.Equal(10_000, PromocodeRules.Apply(Fixed(50_000), [line], Now).Diffs[line.LineId].MinorUnits);
    }

    [Fact]
    public void Apply_LinesOfAnotherOrganization_AreNotTouched()
    {
        var (own, other) = (Line(10_000, 1), Line(10_000, 1) with { OrganizationId = Guid.CreateVersion7(Now) });
        var verdict = PromocodeRules.Apply(Percent(50), [own, other], Now);
        Assert.Equal([own.LineId], verdict.Diffs.Keys);
    }

    [Fact]
    public void Apply_CodeOfASector_TakesOnlyItsEvents()
    {
        var (inside, outside) = (Line(10_000, 1) with { SectorId = Sector }, Line(10_000, 1));
        var code = Code(DiscountType.Percent, 10, 0, new(Now.AddDays(-1), Now.AddDays(1)) { SectorIds = [Sector] });
        Assert.Equal([inside.LineId], PromocodeRules.Apply(code, [inside, outside], Now).Diffs.Keys);
        Assert.Equal(PromocodeOutcome.NothingMatches, PromocodeRules.Apply(code, [outside], Now).Outcome);
    }

    [Fact]
    public void Apply_CodeOfAnEvent_TakesOnlyThatEvent()
    {
        var (inside, outside) = (Line(10_000, 1), Line(10_000, 1));
        var code = Code(DiscountType.Percent, 10, 0, new(Now.AddDays(-1), Now.AddDays(1)) { EventIds = [inside.EventId] });
        Assert.Equal([inside.LineId], PromocodeRules.Apply(code, [inside, outside], Now).Diffs.Keys);
    }

    [Fact]
    public void Apply_CodeOfExams_TakesThoseOrAllAndNoPlaces()
    {
        var (listed, other, place) = (Line(12_000, 1) with { ExamId = Exam }, Line(9_000, 1) with { ExamId = Guid.CreateVersion7(Now) }, Line(10_000, 1));
        var terms = new PromocodeTerms(Now.AddDays(-1), Now.AddDays(1));
        var verdict = PromocodeRules.Apply(Code(DiscountType.Fixed, 0, 2_000, terms with { ExamIds = [Exam] }), [listed, other, place], Now);
        Assert.Equal([(listed.LineId, 2_000L)], verdict.Diffs.Select(d => (d.Key, d.Value.MinorUnits)));
        Assert.Equal([listed.LineId, other.LineId], PromocodeRules.Apply(Code(DiscountType.Percent, 10, 0, terms with { UseForAllTests = true }), [listed, other, place], Now).Diffs.Keys);
        var nothing = PromocodeRules.Apply(Code(DiscountType.Percent, 10, 0, terms with { ExamIds = [Exam] }), [place], Now);
        Assert.Equal((PromocodeOutcome.NothingMatches, Exam), (nothing.Outcome, Assert.Single(nothing.ExamIds)));
    }

    [Theory]
    [InlineData(-1, PromocodeOutcome.NotBegun)]
    [InlineData(0, PromocodeOutcome.Applied)]
    [InlineData(59, PromocodeOutcome.Applied)]
    [InlineData(60, PromocodeOutcome.Ended)]
    public void Apply_MinutesFromItsStart_IsValidFromStartToBeforeEnd(int minutes, PromocodeOutcome expected)
    {
        var code = Code(DiscountType.Percent, 10, 0, new(Now, Now.AddMinutes(60)) { ForAllCart = true });
        Assert.Equal(expected, PromocodeRules.Apply(code, [Line(10_000, 1)], Now.AddMinutes(minutes)).Outcome);
    }

    [Theory]
    [InlineData(1, PromocodeOutcome.TooFew)]
    [InlineData(2, PromocodeOutcome.Applied)]
    public void Apply_CodeFromTwoPlaces_CountsPlacesNotLines(int places, PromocodeOutcome expected)
    {
        var code = Code(DiscountType.Percent, 10, 0, new(Now, Now.AddDays(1)) { ForAllCart = true, MoreOne = 2 });
        var verdict = PromocodeRules.Apply(code, [Line(10_000, places)], Now);
        Assert.Equal(expected, verdict.Outcome);
        Assert.Equal(expected is PromocodeOutcome.TooFew ? 2 : null, verdict.Needed);
    }

    [Fact]
    public void Apply_SwitchedOff_SaysSo()
    {
        var code = Percent(10);
        code.Switch(active: false);
        Assert.Equal(PromocodeOutcome.Inactive, PromocodeRules.Apply(code, [Line(10_000, 1)], Now).Outcome);
    }

    [Fact]
    public void Apply_FixedInAnotherCurrency_SaysWhich()
    {
        var dollars = Line(0, 1) with { UnitPrice = new(10_000, Currency.Usd) };
        var verdict = PromocodeRules.Apply(Fixed(10_000), [dollars], Now);
        Assert.Equal((PromocodeOutcome.OtherCurrency, Currency.Uah), (verdict.Outcome, verdict.Currency));
    }

    [Fact]
    public void Apply_FreePlaces_HaveNothingToLower() =>
        Assert.Equal(PromocodeOutcome.NothingToLower, PromocodeRules.Apply(Percent(10), [Line(0, 3)], Now).Outcome);

    [Fact]
    public void Apply_AnyFixedDiscount_IsSpreadExactlyAndFairly() => Prop.ForAll(Carts(), Gen.Choose(1, 5_000_000).ToArbitrary(), (lines, discount) =>
    {
        var verdict = PromocodeRules.Apply(Fixed(discount), lines, Now);
        var sum = lines.Sum(l => l.Total.MinorUnits);
        var whole = Math.Min(discount, sum);
        Assert.Equal(whole, verdict.Diffs.Values.Sum(d => d.MinorUnits));
        Assert.All(lines, l =>
        {
            var diff = verdict.Diffs[l.LineId].MinorUnits;
            Assert.InRange(diff, 0, l.Total.MinorUnits);
            // never further than one minor unit from its exact share
            Assert.True(Int128.Abs((Int128)diff * sum - (Int128)whole * l.Total.MinorUnits) < sum);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_AnyPercent_NeverGoesBelowZero() => Prop.ForAll(Carts(), Gen.Choose(1, 100).ToArbitrary(), (lines, percent) =>
    {
        var verdict = PromocodeRules.Apply(Percent(percent), lines, Now);
        Assert.All(lines, l => Assert.InRange(verdict.Diffs[l.LineId].MinorUnits, 0, l.Total.MinorUnits));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<PromocodeLine[]> Carts() =>
        (from price in Gen.Choose(1, 1_000_000) from quantity in Gen.Choose(1, 50) select Line(price, quantity)).NonEmptyListOf()
            .Select(lines => lines.ToArray()).ToArbitrary();

    private static PromocodeLine Line(long price, int quantity) => new(
        Guid.CreateVersion7(Now), Organization, Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), null, ExamId: null, quantity, new(price, Currency.Uah));

    private static Promocode Percent(int percent) => Code(DiscountType.Percent, percent, 0, new(Now.AddDays(-1), Now.AddDays(1)) { ForAllCart = true });

    private static Promocode Fixed(long minor) => Code(DiscountType.Fixed, 0, minor, new(Now.AddDays(-1), Now.AddDays(1)) { ForAllCart = true });

    private static Promocode Code(DiscountType type, int percent, long minor, PromocodeTerms terms) =>
        Promocode.Create(Organization, "SPRING2026", new(type, percent, new(minor, Currency.Uah)), terms, Now);
}
