using EventPortal.Sales.Office.Components;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Sales.Promocodes;

public sealed class PromocodeFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Exam = Guid.CreateVersion7(Now);

    [Fact]
    public void Of_CodeForExams_KeepsThemAndItsDiscount()
    {
        var form = PromocodeForm.Of(Code(new(Now, Now.AddDays(30)) { ExamIds = [Exam] }));
        Assert.True(form.Check(key => key), string.Join(", ", form.Errors));
        Assert.Equal((DiscountType.Fixed, 2_000L), (form.Discount.Type, form.Discount.Fixed.MinorUnits));
        Assert.Equal([Exam], form.Terms([]).ExamIds);
    }

    [Fact]
    public void Terms_ForAllTestsOrTheWholeCart_NameNoExams()
    {
        var form = PromocodeForm.Of(Code(new(Now, Now.AddDays(30)) { ExamIds = [Exam] }));
        form.UseForAllTests = true;
        Assert.Empty(form.Terms([]).ExamIds);
        (form.UseForAllTests, form.ForAllCart) = (false, true);
        Assert.Empty(form.Terms([]).ExamIds);
    }

    [Fact]
    public void Check_NothingChosen_AsksWhatItIsFor()
    {
        var form = PromocodeForm.Of(Code(new(Now, Now.AddDays(30)) { ExamIds = [Exam] }));
        form.Exams.Clear();
        Assert.False(form.Check(key => key));
        Assert.Equal("Code.Wrong.Scope", Assert.Single(form.Errors).Value);
    }

    private static Promocode Code(PromocodeTerms terms) =>
        Promocode.Create(Guid.CreateVersion7(Now), "EXAM20", new(DiscountType.Fixed, 0, new Money(2_000, Currency.Uah)), terms, Now);
}
