using System.ComponentModel.DataAnnotations;

namespace EventPortal.Accounts;

/// <summary>Section "Accounts".</summary>
public sealed class AccountsOptions
{
    /// <summary>So many wrong passwords or codes in a row lock the account.</summary>
    [Range(3, 20)]
    public int LockoutFailures { get; init; } = 5;

    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LockoutTime { get; init; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan ResetLinkLifetime { get; init; } = TimeSpan.FromHours(1);

    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan ConfirmLinkLifetime { get; init; } = TimeSpan.FromDays(3);

    /// <summary>A remembered sign-in ends after so long without a visit.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "90.00:00:00")]
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How soon a session ended elsewhere (reset, block, "sign out everywhere") ends here.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan RevalidateEvery { get; init; } = TimeSpan.FromMinutes(5);

    [Range(1, 50)]
    public int MaxPasskeys { get; init; } = 10;
}
