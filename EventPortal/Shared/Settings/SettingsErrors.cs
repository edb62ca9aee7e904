using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Settings;

/// <summary>Their texts stand beside the page that changes settings (Operations).</summary>
internal static class SettingsErrors
{
    public static readonly DomainError HoldOutOfRange = new("Operations.Settings.HoldOutOfRange");
    public static readonly DomainError NoticeTooLong = new("Operations.Settings.NoticeTooLong");
    public static readonly DomainError EmailInvalid = new("Operations.Settings.EmailInvalid");
    public static readonly DomainError PhoneTooLong = new("Operations.Settings.PhoneTooLong");
    public static readonly DomainError ChangedMeanwhile = new("Operations.Settings.ChangedMeanwhile");
}
