using EventPortal.Shared.Data;

namespace EventPortal.Accounts.Contracts;

/// <summary>Opens accounts for people whom another slice knows by their address (a guest who has bought something).</summary>
public interface IAccountOpening
{
    /// <summary>
    /// Asks, in the caller's transaction, for a letter with a link that sets the password of the account with this address; the account is
    /// opened if there is none. Nobody but the reader of that mailbox gets in, and nothing here tells whether the address was known.
    /// </summary>
    void Request(AppDbContext db, AccountWanted wanted);
}

/// <summary>Who wants an account. <paramref name="Culture"/>: language of the letter; <paramref name="At"/>: when it was asked for.</summary>
public sealed record AccountWanted(string Email, string FirstName, string LastName, string Culture, DateTimeOffset At);
