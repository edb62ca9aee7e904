using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Components;

/// <summary>Who is signed in, and the way in or out.</summary>
public sealed partial class AccountMenu
{
    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // back to the page one came from; the account pages themselves lead nowhere
    private string? Here
    {
        get
        {
            var path = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
            return path.StartsWith("/account/", StringComparison.Ordinal) ? null : path;
        }
    }
}
