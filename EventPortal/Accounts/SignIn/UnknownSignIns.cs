using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.SignIn;

/// <summary>
/// Locks addresses that have no account by the same rule as those that have one: otherwise the lock itself would tell who has an account.
/// In memory and bounded, because it protects no invariant.
/// </summary>
internal sealed class UnknownSignIns(IOptions<AccountsOptions> options, TimeProvider time)
{
    private const int Capacity = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Failures> byEmail = new(StringComparer.Ordinal);

    /// <summary>Counts a failure.</summary>
    /// <returns>Until when the address is locked, if it is.</returns>
    public DateTimeOffset? Fail(string normalizedEmail)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (byEmail.Count >= Capacity) Prune(now);
            var known = byEmail.GetValueOrDefault(normalizedEmail);
            if (known.LockedUntil > now) return known.LockedUntil;
            var count = known.Count + 1;
            var failures = count >= options.Value.LockoutFailures ? new Failures(0, now + options.Value.LockoutTime, now) : new Failures(count, null, now);
            byEmail[normalizedEmail] = failures;
            return failures.LockedUntil;
        }
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var (email, failures) in byEmail)
            if (failures.At + options.Value.LockoutTime <= now) byEmail.Remove(email);
        if (byEmail.Count >= Capacity) byEmail.Clear();
    }

    private readonly record struct Failures(int Count, DateTimeOffset? LockedUntil, DateTimeOffset At);
}
