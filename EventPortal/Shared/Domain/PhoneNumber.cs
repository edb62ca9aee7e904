namespace EventPortal.Shared.Domain;

/// <summary>Phone numbers as they are stored: E.164, "+380671234567".</summary>
public static class PhoneNumber
{
    /// <summary>What a person typed, in E.164; Ukrainian numbers also without their country code. Null: no number.</summary>
    public static string? Normalize(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '-' or '–' or '.')));
        var number = digits switch
        {
            { Length: 10 } when digits[0] == '0' => "+38" + digits,
            { Length: 11 } when digits.StartsWith("80", StringComparison.Ordinal) => "+3" + digits,
            { Length: 12 } when digits.StartsWith("380", StringComparison.Ordinal) => "+" + digits,
            _ => digits,
        };
        return IsValid(number) ? number : null;
    }

    private static bool IsValid(string number) =>
        number.Length is >= 9 and <= 16 && number[0] == '+' && number[1] is >= '1' and <= '9' && number.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
        && (!number.StartsWith("+380", StringComparison.Ordinal) || number.Length == 13);
}
