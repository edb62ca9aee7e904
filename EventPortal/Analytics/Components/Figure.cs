using System.Globalization;
using EventPortal.Analytics.Figures;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Analytics.Components;

/// <summary>Numbers as the reader's language writes them.</summary>
internal static class Figure
{
    public static string Number(long value) => Words.Number(CultureInfo.CurrentUICulture, value);

    /// <summary>9,3 %.</summary>
    public static string Percent(long part, long whole) => Percent((int)(10_000 * part / Math.Max(1, whole)));

    /// <summary>The same; a dash: there is no whole to be a part of.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "–" : Percent(part, whole);

    /// <param name="hundredths">Of a percent.</param>
    public static string Percent(int hundredths) =>
        (hundredths / 100m).ToString(hundredths is >= 1000 or <= -1000 ? "0" : "0.#", Words.Format(CultureInfo.CurrentUICulture)) + "%";

    /// <summary>+38% · −12%.</summary>
    public static string Signed(long now, long before) =>
        (now > before ? "+" : "−") + Math.Abs((now - before) * 100 / before).ToString(CultureInfo.InvariantCulture) + "%";

    public static string Money(Money money) => MoneyFormat.Text(CultureInfo.CurrentUICulture, money);

    /// <summary>What stays of all currencies; a dash where nothing was paid.</summary>
    public static string Net(IReadOnlyList<Income> income) => income.Count == 0 ? "–" : string.Join(" + ", income.Select(i => Money(i.Net)));

    public static string Sum(IReadOnlyList<Money> sums) => sums.Count == 0 ? "–" : string.Join(" + ", sums.Select(Money));
}
