using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Components;

/// <summary>A form about the reader's own account.</summary>
public abstract class OwnPage<TForm> : FormPage<TForm>
    where TForm : class, new()
{
    [Inject]
    internal PortalUserManager Accounts { get; private set; } = null!;

    [Inject]
    internal PortalSignInManager Sessions { get; private set; } = null!;

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>Null only while it is read, or when the account went away under an open session.</summary>
    protected User? Owner { get; private set; }

    /// <summary>What the last form did; only known words, because anybody can write a link.</summary>
    protected string? DoneText => DoneKeys.Contains(Done) ? Texts["Done." + Done].Value : null;

    protected virtual IReadOnlyList<string> DoneKeys => [];

    protected override async Task OnInitializedAsync()
    {
        Owner = await Accounts.GetUserAsync(Http.User);
        if (Owner is not null)
        {
            await OwnerLoadedAsync(Owner);
            return;
        }
        await Sessions.SignOutAsync();
        Navigation.NavigateTo(AccountsUrls.SignIn());
    }

    protected virtual Task OwnerLoadedAsync(User owner) => Task.CompletedTask;

    protected bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    protected void ShowDone(string path, string done) => Navigation.NavigateTo($"{path}?done={done}");
}
