using System.Globalization;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Passkeys;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Components;

/// <summary>The keys of the reader's devices: add, rename, delete.</summary>
public sealed partial class PasskeySection
{
    private string? refused;

    [Parameter, EditorRequired]
    public required User Owner { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<UserPasskeyInfo> Passkeys { get; set; }

    [Inject]
    private PasskeyService Service { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private async Task AddAsync()
    {
        var name = string.IsNullOrWhiteSpace(Form.Name) ? Texts["Passkeys.DefaultName", Passkeys.Count + 1] : Form.Name;
        if (!string.IsNullOrEmpty(Form.Credential) && await Service.AddAsync(Owner, Form.Credential, name)) Show("passkey-added");
        else refused = Texts["Passkey.Failed"];
    }

    private async Task ChangeAsync()
    {
        if (Form.Delete is not null)
        {
            await Service.DeleteAsync(Owner, Form.Delete);
            Show("passkey-deleted");
        }
        else if (Form.Rename is not null)
        {
            await Service.RenameAsync(Owner, Form.Rename, Form.Names?.GetValueOrDefault(Form.Rename) ?? "");
            Show("passkey-renamed");
        }
    }

    private void Show(string done) => Navigation.NavigateTo($"{AccountsUrls.Security}?done={done}");

    private string AddedOn(UserPasskeyInfo passkey)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Owner.TimeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(passkey.CreatedAt, zone).DateTime);
        return PortalFormats.Day(CultureInfo.CurrentUICulture, day, PortalFormats.Today(Time.GetUtcNow(), zone));
    }

    public sealed class PasskeyForm
    {
        public string? Name { get; set; }

        /// <summary>The browser's answer as JSON.</summary>
        public string? Credential { get; set; }

        /// <summary>Id of the passkey.</summary>
        public string? Rename { get; set; }

        /// <summary>Id of the passkey.</summary>
        public string? Delete { get; set; }

        /// <summary>New names by id.</summary>
        public Dictionary<string, string>? Names { get; set; }
    }
}
