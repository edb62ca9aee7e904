using System.Globalization;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Sales.Office.Components;

/// <summary>What is typed about a promocode; nothing in it is trusted. Days are those of Kyiv, the last one included.</summary>
public sealed class PromocodeForm
{
    /// <summary>Null: a new one.</summary>
    public Guid? Id { get; private init; }

    public int Version { get; private init; }

    public string? Code { get; set; }

    public DiscountType Kind { get; set; }

    public bool IsFixed => Kind is DiscountType.Fixed;

    public string? Amount { get; set; }

    public string Currency { get; set; } = Shared.Domain.Currency.Uah;

    public string? Limit { get; set; }

    public string? MoreOne { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool ForAllCart { get; set; }

    public bool UseForAllTests { get; set; }

    public HashSet<Guid> Events { get; private init; } = [];

    public HashSet<Guid> Sectors { get; private init; } = [];

    public HashSet<Guid> Exams { get; private init; } = [];

    /// <summary>Field → why it is wrong.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    public Discount Discount => new(
        Kind, IsFixed ? 0 : (int)(Number(Amount) ?? 0), IsFixed ? Money.FromDecimal(Number(Amount) ?? 0, Currency) : Money.Zero(Currency));

    public static PromocodeForm New(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(OfficeTime.InKyiv(now).DateTime);
        return new() { From = today, To = today.AddDays(30), ForAllCart = true };
    }

    public static PromocodeForm Of(Promocode code) => new()
    {
        Id = code.Id, Version = code.Version, Code = code.Code, Kind = code.TypeDiscount,
        Amount = code.TypeDiscount is DiscountType.Fixed ? new Money(code.FixedDiscountMinor, code.Currency).ToInvariantString() : code.Percent.ToString(CultureInfo.InvariantCulture),
        Currency = code.Currency, Limit = code.LimitCount == 0 ? null : code.LimitCount.ToString(CultureInfo.InvariantCulture),
        MoreOne = code.MoreOne == 1 ? null : code.MoreOne.ToString(CultureInfo.InvariantCulture),
        From = DateOnly.FromDateTime(OfficeTime.InKyiv(code.StartAt).DateTime), To = DateOnly.FromDateTime(OfficeTime.InKyiv(code.EndAt.AddTicks(-1)).DateTime),
        ForAllCart = code.ForAllCart, UseForAllTests = code.UseForAllTests, Events = [.. code.EventIds], Sectors = [.. code.SectorIds], Exams = [.. code.ExamIds],
    };

    /// <param name="own">Events of the organization: others are not kept.</param>
    public PromocodeTerms Terms(IReadOnlyCollection<Guid> own) => new(OfficeTime.StartOf(From!.Value), OfficeTime.StartOf(To!.Value.AddDays(1)))
    {
        LimitCount = (int)(Number(Limit) ?? 0), MoreOne = (int)(Number(MoreOne) ?? 1), ForAllCart = ForAllCart, UseForAllTests = UseForAllTests,
        EventIds = ForAllCart ? [] : [.. Events.Where(own.Contains)], SectorIds = ForAllCart ? [] : [.. Sectors], ExamIds = ForAllCart || UseForAllTests ? [] : [.. Exams],
    };

    /// <returns>True: everything can be understood.</returns>
    public bool Check(Func<string, string> text)
    {
        Errors.Clear();
        if (Code?.Trim().Length is not (> 1 and <= 64)) Errors["Code"] = text("Code.Wrong.Code");
        if (IsFixed ? Number(Amount) is not (>= 0.01m and < 10_000_000m) : !IsWhole(Amount, 1, 100)) Errors["Amount"] = text(IsFixed ? "Code.Wrong.Sum" : "Code.Wrong.Percent");
        if (!string.IsNullOrWhiteSpace(Limit) && !IsWhole(Limit, 1, 10_000_000)) Errors["Limit"] = text("Code.Wrong.Number");
        if (!string.IsNullOrWhiteSpace(MoreOne) && !IsWhole(MoreOne, 1, 1000)) Errors["MoreOne"] = text("Code.Wrong.Number");
        if (From is null) Errors["From"] = text("Code.Wrong.Day");
        if (To is null || To < From) Errors["To"] = text("Code.Wrong.Days");
        if (!ForAllCart && !UseForAllTests && Events.Count + Sectors.Count + Exams.Count == 0) Errors["Scope"] = text("Code.Wrong.Scope");
        return Errors.Count == 0;
    }

    private static bool IsWhole(string? typed, int least, int most) => Number(typed) is { } number && number == decimal.Truncate(number) && number >= least && number <= most;

    private static decimal? Number(string? typed) => decimal.TryParse(
        typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
