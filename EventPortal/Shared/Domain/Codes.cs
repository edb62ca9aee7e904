using System.Security.Cryptography;

namespace EventPortal.Shared.Domain;

/// <summary>Random codes that people read, type or carry in links.</summary>
public static class Codes
{
    /// <summary>Without 0/O, 1/I/L, 5/S, 2/Z and U/V: nothing that two people would read differently.</summary>
    public const string Alphabet = "346789ABCDEFGHJKMNPQRTWXY";

    /// <summary>An 8-character confirmation or invite code: 25^8, so 10^6 live codes are hit by chance once in 150,000 guesses.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(Alphabet, 8);

    /// <summary>An unguessable token for secret links: 160 bits, URL-safe.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 32);

    /// <summary>What a person typed, as a code: upper case, without spaces and dashes.</summary>
    public static string Normalize(string typed) =>
        string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—'))).ToUpperInvariant();
}
