using EventPortal.Shared.Domain;

namespace EventPortal.Analytics.Figures;

/// <summary>What was sold in one currency.</summary>
/// <param name="Sold">Before anything went back.</param>
/// <param name="Returned">Given back or on its way.</param>
public sealed record Income(Money Sold, Money Returned)
{
    /// <summary>What stays.</summary>
    public Money Net => Sold - Returned;
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
