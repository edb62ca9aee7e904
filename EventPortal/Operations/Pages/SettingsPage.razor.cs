using System.Globalization;
using System.Linq.Expressions;
using System.Net.Mail;
using EventPortal.Shared.Settings;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components.Forms;

namespace EventPortal.Operations.Pages;

public sealed partial class SettingsPage(SettingsStore store, Toasts toasts)
{
    private SettingsForm form = new();
    private EditContext context = new(new SettingsForm());
    private ValidationMessageStore? messages;
    private int version;

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        (var values, version) = await store.ReadAsync(CancellationToken.None);
        form = SettingsForm.Of(values);
        context = new(form);
        messages = new(context);
    }

    private async Task SaveAsync()
    {
        messages!.Clear();
        var minutes = int.TryParse(form.LongestHoldMinutes, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        RefuseIf(minutes is < SettingValues.ShortestHold or > SettingValues.LongestHold, () => form.LongestHoldMinutes, "Settings.HoldOutOfRange");
        RefuseIf(!string.IsNullOrWhiteSpace(form.SupportEmail) && !IsEmail(form.SupportEmail.Trim()), () => form.SupportEmail, "Settings.EmailInvalid");
        RefuseIf(form.SupportPhone?.Trim().Length > 40, () => form.SupportPhone, "Settings.PhoneTooLong");
        RefuseIf(form.NoticeUk?.Trim().Length > SettingValues.MaxNotice, () => form.NoticeUk, "Settings.NoticeTooLong");
        RefuseIf(form.NoticeEn?.Trim().Length > SettingValues.MaxNotice, () => form.NoticeEn, "Settings.NoticeTooLong");
        RefuseIf(form.NoticeRu?.Trim().Length > SettingValues.MaxNotice, () => form.NoticeRu, "Settings.NoticeTooLong");
        context.NotifyValidationStateChanged();
        if (context.GetValidationMessages().Any()) return;
        await store.SaveAsync(form.ToValues(minutes), version, CancellationToken.None);
        toasts.Show(Loc["Settings.Saved"]);
        await ReadAsync();
    }

    private static bool IsEmail(string typed) => typed.Length <= 254 && MailAddress.TryCreate(typed, out var address) && address.Address == typed;

    private void RefuseIf(bool wrong, Expression<Func<object?>> field, string key)
    {
        if (wrong) messages!.Add(FieldIdentifier.Create(field), Loc[key]);
    }

    /// <summary>As typed.</summary>
    public sealed class SettingsForm
    {
        public string? SupportEmail { get; set; }

        public string? SupportPhone { get; set; }

        public string? NoticeUk { get; set; }

        public string? NoticeEn { get; set; }

        public string? NoticeRu { get; set; }

        public bool SignUpOpen { get; set; }

        public bool SalesOpen { get; set; }

        public string? LongestHoldMinutes { get; set; }

        internal static SettingsForm Of(SettingValues v) => new()
        {
            SupportEmail = v.SupportEmail, SupportPhone = v.SupportPhone, NoticeUk = v.NoticeUk, NoticeEn = v.NoticeEn, NoticeRu = v.NoticeRu,
            SignUpOpen = v.SignUpOpen, SalesOpen = v.SalesOpen, LongestHoldMinutes = v.LongestHoldMinutes.ToString(CultureInfo.InvariantCulture),
        };

        internal SettingValues ToValues(int longestHold) => new()
        {
            SupportEmail = SupportEmail, SupportPhone = SupportPhone, NoticeUk = NoticeUk, NoticeEn = NoticeEn, NoticeRu = NoticeRu,
            SignUpOpen = SignUpOpen, SalesOpen = SalesOpen, LongestHoldMinutes = longestHold,
        };
    }
}
