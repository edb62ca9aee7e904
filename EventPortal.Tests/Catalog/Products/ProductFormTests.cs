using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Products;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Catalog.Products;

public sealed class ProductFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    public static TheoryData<string, string> BadInput => new()
    {
        { nameof(ProductForm.Title), "" }, { nameof(ProductForm.Title), new string('я', 10_000) }, { nameof(ProductForm.Description), new string('я', 2001) },
        { nameof(ProductForm.Price), "-1" }, { nameof(ProductForm.Price), "дорого" }, { nameof(ProductForm.Price), "10,555" }, { nameof(ProductForm.Price), "99999999999999999999" },
        { nameof(ProductForm.SalePrice), "850" }, { nameof(ProductForm.SalePrice), "900" }, { nameof(ProductForm.SalePrice), "-5" },
        { nameof(ProductForm.Quantity), "-1" }, { nameof(ProductForm.Quantity), "1.5" },
        { nameof(ProductForm.SalesEnd), "2026-01-01T10:00" }, { nameof(ProductForm.SalesEnd), "колись" }, { nameof(ProductForm.SalesStart), "0001-01-01T00:00" },
        { nameof(ProductForm.ReservationMinutes), "0" }, { nameof(ProductForm.PrepaymentPercent), "0" }, { nameof(ProductForm.PrepaymentPercent), "100" },
        { nameof(ProductForm.VideoUrl), "javascript:alert(1)" },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public void Read_BadInput_SaysSoAtItsFieldAndKeepsIt(string field, string typed)
    {
        var (form, problems, texts) = (Good(), new FieldProblems(), portal.Services.GetRequiredService<ErrorTexts>());
        typeof(ProductForm).GetProperty(field)!.SetValue(form, typed);
        Assert.Null(form.Read(Kyiv, problems));
        Assert.Equal(field, problems.First);
        Assert.False(problems.Of(field, texts)!.ResourceNotFound);
        Assert.Equal(typed, typeof(ProductForm).GetProperty(field)!.GetValue(form));
    }

    [Fact]
    public void Read_GoodInput_IsADraftOnTheEventsClock()
    {
        var draft = Good().Read(Kyiv, new())!;
        Assert.Equal((new Money(85_000, Currency.Uah), new Money(68_050, Currency.Uah), 60), (draft.Price, draft.SalePrice!.Value, draft.Quantity!.Value));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), draft.SalesStart);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 7, 0, 0, TimeSpan.Zero), draft.SalesEnd);
    }

    [Fact]
    public void Read_EverythingWrong_EveryFieldHasItsMessage()
    {
        var (form, problems, texts) = (new ProductForm { Price = "x", Quantity = "y", PrepaymentPercent = "200" }, new FieldProblems(), portal.Services.GetRequiredService<ErrorTexts>());
        form.Read(Kyiv, problems);
        Assert.All(["Title", "Price", "Quantity", "PrepaymentPercent"], field => Assert.NotNull(problems.Of(field, texts)));
        problems.Clear("Title");
        Assert.Null(problems.Of("Title", texts));
    }

    private static ProductForm Good() => new()
    {
        Title = "Участь", Price = "850", SalePrice = "680,50", Quantity = "60", SalesStart = "2026-03-01T09:00", SalesEnd = "2026-04-01T10:00",
        ReservationMinutes = "15", PrepaymentPercent = "30",
    };
}
