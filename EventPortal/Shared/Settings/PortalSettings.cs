using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Shared.Settings;

/// <summary>The one row of settings; a column each, so that they are typed, audited one by one and guarded against lost edits.</summary>
public sealed class PortalSettings : AggregateRoot, IAnnounced, IAudited, IGlobal
{
    internal static readonly Guid OnlyId = new("00000000-0000-0000-0000-000000000001");
    internal static readonly LiveTopic Topic = new("settings", OnlyId);

    private PortalSettings()
    {
    }

    IEnumerable<LiveTopic> IAnnounced.Topics => [Topic];

    public string? SupportEmail { get; private set; }

    public string? SupportPhone { get; private set; }

    public string? NoticeUk { get; private set; }

    public string? NoticeEn { get; private set; }

    public string? NoticeRu { get; private set; }

    public bool SignUpOpen { get; private set; } = true;

    public bool SalesOpen { get; private set; } = true;

    public int LongestHoldMinutes { get; private set; } = new SettingValues().LongestHoldMinutes;

    internal static PortalSettings Default() => new() { Id = OnlyId };

    internal SettingValues ToValues() => new()
    {
        SupportEmail = SupportEmail, SupportPhone = SupportPhone, NoticeUk = NoticeUk, NoticeEn = NoticeEn, NoticeRu = NoticeRu,
        SignUpOpen = SignUpOpen, SalesOpen = SalesOpen, LongestHoldMinutes = LongestHoldMinutes,
    };

    internal void Change(SettingValues values)
    {
        Guard.That(values.LongestHoldMinutes is >= SettingValues.ShortestHold and <= SettingValues.LongestHold, SettingsErrors.HoldOutOfRange);
        Guard.That(new[] { values.NoticeUk, values.NoticeEn, values.NoticeRu }.All(n => n is not { Length: > SettingValues.MaxNotice }), SettingsErrors.NoticeTooLong);
        Guard.That(Clean(values.SupportEmail) is not { } email || (email.Length <= 254 && System.Net.Mail.MailAddress.TryCreate(email, out _)), SettingsErrors.EmailInvalid);
        Guard.That(Clean(values.SupportPhone) is not { Length: > 40 }, SettingsErrors.PhoneTooLong);
        (SupportEmail, SupportPhone) = (Clean(values.SupportEmail), Clean(values.SupportPhone));
        (NoticeUk, NoticeEn, NoticeRu) = (Clean(values.NoticeUk), Clean(values.NoticeEn), Clean(values.NoticeRu));
        (SignUpOpen, SalesOpen, LongestHoldMinutes) = (values.SignUpOpen, values.SalesOpen, values.LongestHoldMinutes);
    }

    private static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
