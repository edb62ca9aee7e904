using System.Globalization;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Sales.Components;

/// <summary>
/// What visitors are told of the places left: to the place while one act could take them all, above that rounded down ("400+"). So each open page is true,
/// and the thousands of them need not be told of every purchase.
/// </summary>
internal static class PlacesLeft
{
    public static int Shown(int left)
    {
        if (left <= CartItem.MaxQuantity) return left;
        var step = 10;
        while (step <= left / 10) step *= 10;
        return left / step * step;
    }

    /// <summary>Of all that can be bought; null: nothing, or without limit.</summary>
    public static string? Text(CultureInfo culture, PickerView view, string forms)
    {
        var open = view.Rows.Where(r => r.Offer.CanBeTaken).Select(r => r.Offer.Available).ToList();
        if (open.Count == 0 || open.Contains(null)) return null;
        var (exactly, shown) = (open.Sum(left => (long)left!.Value), Shown((int)Math.Min(int.MaxValue, open.Sum(left => (long)Shown(left!.Value)))));
        return exactly == shown ? Words.Count(culture, shown, forms) : Words.AtLeast(culture, shown, forms);
    }

    /// <summary>The view as it can be seen: two that are equal look the same.</summary>
    public static PickerView AsSeen(PickerView view) => view with
    {
        Now = default,
        Rows = [.. view.Rows.Select(r => r.Offer.Available is { } left ? r with { Offer = r.Offer with { Available = Shown(left) } } : r)],
    };
}
