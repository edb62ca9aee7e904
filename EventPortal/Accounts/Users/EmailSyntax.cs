using System.Net.Mail;

namespace EventPortal.Accounts.Users;

/// <summary>Is what was typed an address, and if not, what is wrong with it; only a letter proves that it exists.</summary>
internal static class EmailSyntax
{
    public static bool IsValid(string email) => Check(email) is EmailFault.None;

    public static EmailFault Check(string? typed)
    {
        var email = typed?.Trim() ?? "";
        if (email.Length == 0) return EmailFault.Missing;
        var at = email.LastIndexOf('@');
        if (at < 1) return EmailFault.NoAt;
        var domain = email[(at + 1)..];
        if (!domain.Contains('.', StringComparison.Ordinal) || domain.StartsWith('.') || domain.EndsWith('.')) return EmailFault.NoDomain;
        return email.Length <= 254 && MailAddress.TryCreate(email, out var parsed) && parsed.Address == email ? EmailFault.None : EmailFault.Malformed;
    }
}

internal enum EmailFault
{
    None,
    Missing,
    NoAt,
    NoDomain,
    Malformed,
}
