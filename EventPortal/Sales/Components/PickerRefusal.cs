using System.Globalization;
using EventPortal.Sales.Carts;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Sales.Components;

/// <summary>Why the form that was just posted put nothing in the cart; it comes back in the address (<see cref="SalesUrls.AddToCart"/>).</summary>
public sealed record PickerRefusal(HoldOutcome Outcome, Guid? ProductId, int? Left)
{
    public string TextKey => "Refused." + Outcome;

    internal static PickerRefusal? Read(IReadOnlyDictionary<string, StringValues> query)
    {
        if (!query.TryGetValue("refused", out var said) || !Enum.TryParse<HoldOutcome>(said, out var outcome) || !Enum.IsDefined(outcome)) return null;
        return new(
            outcome,
            query.TryGetValue("product", out var product) && Guid.TryParse(product, out var id) ? id : null,
            query.TryGetValue("left", out var left) && int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
    }
}
