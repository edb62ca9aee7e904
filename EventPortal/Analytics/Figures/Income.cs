using EventPortal.Shared.Domain;

namespace EventPortal.Analytics.Figures;

/// <summary>What was sold in one currency.</summary>
/// <param name="Sold">Before anything went back.</param>
/// <param name="Returned">Given back or on its way.</param>
public sealed record Income(Money Sold, Money Returned)
{
    /// <summary>What stays.</summary>
    public Money Net => Sold - Returned;

    /// <summary>Each currency in which something was sold, the greatest first.</summary>
    /// <param name="sums">Minor units: sold, and given back.</param>
    public static IReadOnlyList<Income> Of(IEnumerable<(string Currency, long Sold, long Returned)> sums) =>
        [.. sums.Where(s => s.Sold > 0).OrderByDescending(s => s.Sold).Select(s => new Income(new(s.Sold, s.Currency), new(s.Returned, s.Currency)))];
}

/// <summary>Sales of a scope.</summary>
/// <param name="Orders">Confirmed in the period, whatever became of them.</param>
/// <param name="Places">In these orders.</param>
/// <param name="Income">By currency, the greatest first; empty when all was free.</param>
public sealed record SalesSums(int Orders, int Places, IReadOnlyList<Income> Income);

/// <summary>Sales of one day.</summary>
/// <param name="Places">Sold on it.</param>
/// <param name="Canceled">Of them, of orders that were cancelled since.</param>
/// <param name="Money">By currency: sold, and of it in orders that were cancelled since.</param>
public sealed record SalesDay(DateOnly Day, int Places, int Canceled, IReadOnlyDictionary<string, (long Sold, long Canceled)> Money);
