namespace EventPortal.Shared.Domain;

/// <summary>The currencies the portal knows (ISO 4217) and their minor digits.</summary>
public static class Currency
{
    public const string Uah = "UAH";
    public const string Usd = "USD";
    public const string Eur = "EUR";

    /// <summary>Only read from old data of [A]; nothing new is sold in it.</summary>
    public const string Rub = "RUB";

    public static bool IsKnown(string code) => code is Uah or Usd or Eur or Rub;

    /// <summary>Digits after the decimal point: all known currencies have two.</summary>
    /// <exception cref="ArgumentException">The code is not known.</exception>
    public static int MinorDigits(string code) =>
        IsKnown(code) ? 2 : throw new ArgumentException($"Unknown currency '{code}'.", nameof(code));
}
