using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Promocodes;

/// <summary>A line as a promocode sees it.</summary>
/// <param name="ExamId">Exams of the dictionary match by the lists of exams; null: a place or a recording, which match by events and sectors.</param>
public sealed record PromocodeLine(
    Guid LineId, Guid OrganizationId, Guid EventId, Guid ProductId, Guid? SectorId, Guid? ExamId, int Quantity, Money UnitPrice)
{
    public Money Total => UnitPrice * Quantity;
}

/// <summary>Whether a code applies to a cart and what it takes off; pure. A code is of one organization and sees only that organization's lines.</summary>
public static class PromocodeRules
{
    public static PromocodeVerdict Apply(Promocode code, IReadOnlyList<PromocodeLine> lines, DateTimeOffset now)
    {
        var matching = lines.Where(l => l.OrganizationId == code.OrganizationId && Matches(code, l)).ToList();
        return Refuse(code, matching, now) ?? new(PromocodeOutcome.Applied) { PromocodeId = code.Id, Diffs = Diffs(code, matching) };
    }

    private static PromocodeVerdict? Refuse(Promocode code, List<PromocodeLine> matching, DateTimeOffset now) => code switch
    {
        { IsActive: false } => new(PromocodeOutcome.Inactive),
        _ when now < code.StartAt => new(PromocodeOutcome.NotBegun) { Date = code.StartAt },
        _ when now >= code.EndAt => new(PromocodeOutcome.Ended) { Date = code.EndAt },
        { LimitCount: > 0 } when code.CurrentUse >= code.LimitCount => new(PromocodeOutcome.Exhausted),
        _ when matching.Count == 0 => new(PromocodeOutcome.NothingMatches) { EventIds = code.EventIds, SectorIds = code.SectorIds, ExamIds = code.ExamIds },
        { TypeDiscount: DiscountType.Fixed } when matching[0].UnitPrice.Currency != code.Currency =>
            new(PromocodeOutcome.OtherCurrency) { Currency = code.Currency },
        _ when matching.Sum(l => l.Quantity) < code.MoreOne => new(PromocodeOutcome.TooFew) { Needed = code.MoreOne },
        _ when matching.All(l => l.Total.IsZero) => new(PromocodeOutcome.NothingToLower),
        _ => null,
    };

    private static bool Matches(Promocode code, PromocodeLine line) => code.ForAllCart || (line.ExamId is { } exam
        ? code.UseForAllTests || code.ExamIds.Contains(exam)
        : code.EventIds.Contains(line.EventId) || (line.SectorId is { } sector && code.SectorIds.Contains(sector)));

    // Percent: rounded per place, so that every participant of a line pays the same and any place can be refunded alone.
    private static Dictionary<Guid, Money> Diffs(Promocode code, List<PromocodeLine> matching) => code.TypeDiscount switch
    {
        DiscountType.Percent => matching.ToDictionary(l => l.LineId, l => l.UnitPrice.Share(code.Percent * 100) * l.Quantity),
        DiscountType.Fixed => Spread(new Money(code.FixedDiscountMinor, code.Currency), matching),
        var other => throw new InvalidOperationException($"Unknown discount {other}."),
    };

    /// <summary>Proportionally to the last minor unit: floors first, then one unit each to the largest remainders. Never more than a line costs.</summary>
    private static Dictionary<Guid, Money> Spread(Money discount, List<PromocodeLine> lines)
    {
        var sum = lines.Sum(l => l.Total.MinorUnits);
        var whole = Math.Min(discount.MinorUnits, sum);
        var shares = lines.Select((line, index) =>
        {
            // 128 bits: the product of two sums of money does not fit into 64
            var (floor, remainder) = Int128.DivRem((Int128)whole * line.Total.MinorUnits, sum);
            return (Line: line, Index: index, Minor: (long)floor, Remainder: remainder);
        }).ToList();
        var left = (int)(whole - shares.Sum(s => s.Minor));
        var rounded = shares.OrderByDescending(s => s.Remainder).ThenBy(s => s.Index).Take(left).Select(s => s.Index).ToHashSet();
        return shares.ToDictionary(s => s.Line.LineId, s => new Money(s.Minor + (rounded.Contains(s.Index) ? 1 : 0), discount.Currency));
    }
}
