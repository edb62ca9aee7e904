using System.Globalization;

namespace EventPortal.Shared.Domain;

/// <summary>An amount in minor units (kopecks, cents) of one ISO 4217 currency. Amounts of different currencies never mix.</summary>
public readonly record struct Money(long MinorUnits, string Currency) : IComparable<Money>
{
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>From major units; more digits than the currency has are refused, not rounded away.</summary>
    public static Money FromDecimal(decimal major, string currency)
    {
        var minor = major * Scale(currency);
        return decimal.Truncate(minor) == minor
            ? new((long)minor, currency)
            : throw new ArgumentException($"{major} has more digits than {currency}.", nameof(major));
    }

    public bool IsZero => MinorUnits == 0;

    /// <summary>Major units, for gateways, exports and the screen.</summary>
    public decimal ToDecimal() => MinorUnits / (decimal)Scale(Currency);

    /// <summary>"1350.00": the form in which money leaves the process.</summary>
    public string ToInvariantString() => ToDecimal().ToString("F" + Domain.Currency.MinorDigits(Currency), CultureInfo.InvariantCulture);

    public static Money operator +(Money a, Money b) => new(checked(a.MinorUnits + b.SameAs(a).MinorUnits), a.Currency);

    public static Money operator -(Money a, Money b) => new(checked(a.MinorUnits - b.SameAs(a).MinorUnits), a.Currency);

    public static Money operator *(Money a, int times) => new(checked(a.MinorUnits * times), a.Currency);

    public static bool operator <(Money a, Money b) => a.CompareTo(b) < 0;

    public static bool operator >(Money a, Money b) => a.CompareTo(b) > 0;

    public static bool operator <=(Money a, Money b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Money a, Money b) => a.CompareTo(b) >= 0;

    public int CompareTo(Money other) => MinorUnits.CompareTo(other.SameAs(this).MinorUnits);

    /// <summary>A share in basis points (15 % = 1500), rounded half up to the minor unit: the only place where money is rounded.</summary>
    public Money Share(int basisPoints)
    {
        var product = checked(MinorUnits * basisPoints);
        return new(product >= 0 ? (product + 5_000) / 10_000 : -((-product + 5_000) / 10_000), Currency);
    }

    public override string ToString() => $"{ToInvariantString()} {Currency}";

    private static int Scale(string currency) => Domain.Currency.MinorDigits(currency) switch { 0 => 1, 2 => 100, var digits => (int)Math.Pow(10, digits) };

    private Money SameAs(Money other) => Currency == other.Currency
        ? this
        : throw new InvalidOperationException($"{Currency} and {other.Currency} do not mix.");
}
