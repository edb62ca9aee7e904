using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.PersonalData;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Own;

public sealed partial class DataPage
{
    [Inject]
    private AccountDeletion Deletion { get; set; } = null!;

    private string Word => Texts["Data.Delete.Word"];

    private async Task DeleteAsync()
    {
        if (Owner is null) return;
        var confirmed = await Deletion.IsConfirmedAsync(Owner, Form.Confirmation ?? "", Word);
        RefuseIf(!confirmed, () => Form.Confirmation, Owner.PasswordHash is null ? "Data.Delete.WordWrong" : "PasswordMismatch");
        if (!IsAccepted) return;
        await Deletion.DeleteAsync(Owner, Http.RequestAborted);
        await Sessions.SignOutAsync();
        Navigation.NavigateTo(AccountsUrls.SignInPath + "?done=deleted");
    }

    public sealed class DeletionForm
    {
        public string? Confirmation { get; set; }
    }
}
