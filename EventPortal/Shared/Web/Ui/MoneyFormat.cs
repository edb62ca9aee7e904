using System.Globalization;
using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Web.Ui;

/// <summary>Money for people: kopecks only when there are any. 1 350,50 грн · ₴1,350.50.</summary>
public static class MoneyFormat
{
    /// <param name="narrow">₴850 instead of 850 грн where there is no room.</param>
    public static string Text(CultureInfo culture, Money money, bool narrow = false)
    {
        var format = Words.Format(culture);
        var amount = Math.Abs(money.ToDecimal());
        var digits = amount.ToString(decimal.Truncate(amount) == amount ? "#,0" : "#,0.00", format);
        var minus = money.MinorUnits < 0 ? format.NegativeSign : "";
        if (Sign(money.Currency) is { } sign && (narrow || money.Currency != Currency.Uah || Words.Language(culture) == "en"))
        {
            return $"{minus}{sign}{digits}";
        }

        return $"{minus}{digits}{Words.Nbsp}{(money.Currency == Currency.Uah ? "грн" : money.Currency)}";
    }

    private static string? Sign(string currency) => currency switch
    {
        Currency.Uah => "₴",
        Currency.Usd => "$",
        Currency.Eur => "€",
        _ => null,
    };
}
