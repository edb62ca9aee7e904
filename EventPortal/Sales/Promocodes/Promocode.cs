using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Promocodes;

/// <summary>[D] a discount code of an organization. Uses are counted by guarded updates when an order is placed and given back when it is cancelled unpaid.</summary>
public sealed class Promocode : AggregateRoot, IAudited, ITenantOwned
{
    private Promocode() => (Code, Currency) = ("", "");

    public Guid OrganizationId { get; private set; }

    /// <summary>Upper case; unique in the organization.</summary>
    public string Code { get; private set; }

    public DiscountType TypeDiscount { get; private set; }

    /// <summary>1–100, for <see cref="DiscountType.Percent"/>.</summary>
    public int Percent { get; private set; }

    /// <summary>Minor units, for <see cref="DiscountType.Fixed"/>: once per order.</summary>
    public long FixedDiscountMinor { get; private set; }

    public string Currency { get; private set; }

    /// <summary>0 = unlimited.</summary>
    public int LimitCount { get; private set; }

    [NotAudited]
    public int CurrentUse { get; private set; }

    public DateTimeOffset StartAt { get; private set; }

    public DateTimeOffset EndAt { get; private set; }

    public bool IsActive { get; private set; } = true;

    /// <summary>Least number of matching places.</summary>
    public int MoreOne { get; private set; } = 1;

    public bool ForAllCart { get; private set; }

    /// <summary>[D] use_for_all_tests: every exam.</summary>
    public bool UseForAllTests { get; private set; }

    /// <summary>Events whose places match.</summary>
    public List<Guid> EventIds { get; private set; } = [];

    /// <summary>Sectors whose events match.</summary>
    public List<Guid> SectorIds { get; private set; } = [];

    /// <summary>Exams of the dictionary whose products match.</summary>
    public List<Guid> ExamIds { get; private set; } = [];

    public static Promocode Create(Guid organizationId, string code, Discount discount, PromocodeTerms terms, DateTimeOffset now)
    {
        Guard.That(code.Trim().Length is > 1 and <= 64, SalesErrors.PromocodeInvalid);
        var made = new Promocode { Id = NewId(now), OrganizationId = organizationId, Code = code.Trim().ToUpperInvariant() };
        made.Change(discount, terms);
        return made;
    }

    /// <summary>Orders placed with it keep their frozen prices. Its uses stay counted, so the limit is not below them.</summary>
    public void Change(Discount discount, PromocodeTerms terms)
    {
        Guard.That(terms.StartAt < terms.EndAt && terms.LimitCount >= 0 && terms.MoreOne >= 1, SalesErrors.PromocodeInvalid);
        Guard.That(discount.Type is DiscountType.Percent ? discount.Percent is > 0 and <= 100 : discount.Fixed.MinorUnits > 0, SalesErrors.PromocodeInvalid);
        Guard.That(terms.LimitCount == 0 || terms.LimitCount >= CurrentUse, SalesErrors.PromocodeLimitBelowUses);
        (TypeDiscount, Percent, FixedDiscountMinor, Currency) = (discount.Type, discount.Percent, discount.Fixed.MinorUnits, discount.Fixed.Currency);
        (LimitCount, StartAt, EndAt, MoreOne) = (terms.LimitCount, terms.StartAt, terms.EndAt, terms.MoreOne);
        (ForAllCart, UseForAllTests) = (terms.ForAllCart, terms.UseForAllTests);
        (EventIds, SectorIds, ExamIds) = ([.. terms.EventIds], [.. terms.SectorIds], [.. terms.ExamIds]);
    }

    public void Switch(bool active) => IsActive = active;

    /// <summary>An entry of a dictionary, a sector or an exam, was merged into another.</summary>
    public void Replace(Guid from, Guid into) => (SectorIds, ExamIds) = (Replaced(SectorIds, from, into), Replaced(ExamIds, from, into));

    private static List<Guid> Replaced(List<Guid> ids, Guid from, Guid into) => [.. ids.Select(id => id == from ? into : id).Distinct()];
}

/// <summary>[D] percent | fixed.</summary>
public enum DiscountType
{
    Percent,
    Fixed,
}

/// <summary>How much a code takes off; <see cref="Fixed"/> also names the currency of the code.</summary>
public sealed record Discount(DiscountType Type, int Percent, Money Fixed);

/// <summary>When and on what a code works.</summary>
public sealed record PromocodeTerms(DateTimeOffset StartAt, DateTimeOffset EndAt)
{
    public int LimitCount { get; init; }

    public int MoreOne { get; init; } = 1;

    public bool ForAllCart { get; init; }

    public bool UseForAllTests { get; init; }

    public IReadOnlyList<Guid> EventIds { get; init; } = [];

    public IReadOnlyList<Guid> SectorIds { get; init; } = [];

    public IReadOnlyList<Guid> ExamIds { get; init; } = [];
}
