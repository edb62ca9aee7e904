using System.Globalization;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Preferences;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Web.Cultures;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Own;

public sealed partial class ProfilePage
{
    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override IReadOnlyList<string> DoneKeys => ["profile"];

    private static IReadOnlyList<CultureInfo> Cultures => PortalCultures.All;

    private IReadOnlyList<(string Id, string Name)> Zones => TimeZoneChoice.All(CultureInfo.CurrentUICulture, Time.GetUtcNow(), Owner!.TimeZone);

    protected override Task OwnerLoadedAsync(User owner)
    {
        if (!IsPost)
        {
            (Form.FirstName, Form.LastName, Form.TimeZone, Form.Theme) = (owner.FirstName, owner.LastName, owner.TimeZone, owner.Theme);
            Form.Culture = (PortalCultures.Find(owner.Culture) ?? PortalCultures.Default).Name;
        }
        return Task.CompletedTask;
    }

    private async Task SubmitAsync()
    {
        RefuseIf(string.IsNullOrWhiteSpace(Form.FirstName), () => Form.FirstName, "FirstName.Missing");
        RefuseIf(Cultures.All(c => c.Name != Form.Culture), () => Form.Culture, "Profile.LanguageUnknown");
        RefuseIf(!TimeZoneInfo.TryFindSystemTimeZoneById(Form.TimeZone ?? "", out _), () => Form.TimeZone, "UnknownTimeZone");
        if (!IsAccepted || Owner is null) return;
        var now = Time.GetUtcNow();
        Owner.Rename(Form.FirstName!, Form.LastName ?? "", now);
        Owner.Prefer(Form.Culture!, Form.TimeZone!, Form.Theme, now);
        (await Accounts.UpdateAsync(Owner)).OrThrow();
        PreferenceCookies.Write(Http, Owner, now);
        await Sessions.RefreshSignInAsync(Owner);
        ShowDone(AccountsUrls.Profile, "profile");
    }

    private static string LanguageOf(CultureInfo culture)
    {
        var name = (culture.IsNeutralCulture ? culture : culture.Parent).NativeName;
        return string.Concat(name[..1].ToUpper(culture), name[1..]);
    }

    public sealed class ProfileForm
    {
        public string? FirstName { get; set; }

        public string? LastName { get; set; }

        public string? Culture { get; set; }

        public string? TimeZone { get; set; }

        public ThemePreference Theme { get; set; }
    }
}
