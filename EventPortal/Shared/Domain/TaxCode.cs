namespace EventPortal.Shared.Domain;

/// <summary>Ukrainian tax codes with their check digits: EDRPOU of an institution (8 digits), RNOKPP of a person (10 digits).</summary>
public static class TaxCode
{
    private static readonly int[] Person = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

    /// <summary>Leading zeros count: codes are texts.</summary>
    public static bool IsValid(string code) =>
        code.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && code.Length switch
        {
            8 => IsEdrpou(code),
            10 => IsRnokpp(code),
            _ => false,
        };

    private static bool IsEdrpou(string code)
    {
        // codes from 30000001 to 59999999 begin their weights with 7
        var first = string.CompareOrdinal(code, "30000000") > 0 && string.CompareOrdinal(code, "60000000") < 0 ? 6 : 0;
        var check = Sum(code, first, 1) % 11;
        if (check == 10) check = Sum(code, first, 3) % 11 % 10;
        return check == Digit(code, 7);
    }

    private static int Sum(string code, int first, int from) => Enumerable.Range(0, 7).Sum(i => Digit(code, i) * ((i + first) % 7 + from));

    // the first weight is negative, so the sum may be too
    private static bool IsRnokpp(string code) => ((Person.Select((weight, i) => weight * Digit(code, i)).Sum() % 11 + 11) % 11 % 10) == Digit(code, 9);

    private static int Digit(string code, int index) => code[index] - '0';
}
