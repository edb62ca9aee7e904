using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.CheckIns;

/// <summary>
/// Reads what a scanner or a person typed: the address in the QR code, a bare secret, or the code in words. A USB reader is a keyboard and
/// types through whatever layout is on, so a text in Cyrillic is also read as the keys that were pressed.
/// </summary>
public static class TicketReading
{
    private const int SecretLength = 32;
    private const string Cyrillic = "йцукенгшщзхїфівапролджєячсмитьбю.ёъыэ";
    private const string Keys = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`]s'";

    // letters that look alike: a code read aloud or typed in the other script
    private const string LooksCyrillic = "АВЕКМНРСТХУІО";
    private const string LooksLatin = "ABEKMHPCTXYIO";

    /// <summary>Null: neither; it may be a name.</summary>
    public static TicketKey? Parse(string typed)
    {
        var text = typed.Trim();
        if (Read(text) is { } key) return key;
        if (!text.Any(c => c > 127)) return null;
        // A surname of eight letters must stay a name, so a code through the other layout needs a digit to be one.
        var pressed = Swap(text.ToLowerInvariant(), Cyrillic, Keys);
        return Secret(Last(pressed)) ?? (text.Any(char.IsAsciiDigit) ? Code(pressed) : null) ?? Code(Swap(text.ToUpperInvariant(), LooksCyrillic, LooksLatin));
    }

    private static TicketKey? Read(string text) => Secret(Last(text)) ?? Code(text);

    private static TicketKey? Secret(string text)
    {
        var lower = text.ToLowerInvariant();
        return lower.Length == SecretLength && lower.All(char.IsAsciiLetterOrDigit) ? new(lower, null) : null;
    }

    private static TicketKey? Code(string text)
    {
        var code = Codes.Normalize(text);
        return code.Length == 8 && code.All(Codes.Alphabet.Contains) ? new(null, code) : null;
    }

    // the last part of an address; a layout may have made another sign of the slash, which Swap has put right
    private static string Last(string text)
    {
        var path = text.Split('?', '#')[0].TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static string Swap(string text, string from, string to) =>
        string.Concat(text.Select(c => from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? to[i] : c));
}
