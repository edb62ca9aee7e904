using System.Globalization;
using EventPortal.Accounts.Admin;
using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Admin;

public sealed partial class UsersPage(UserQueries queries, TimeProvider time)
{
    private KeysetPage<UserLine> users = KeysetPage<UserLine>.Empty;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    /// <summary>Where the page begins: a <see cref="Keyset"/>.</summary>
    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    private UserKind Chosen => Enum.TryParse<UserKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : UserKind.All;

    protected override async Task OnParametersSetAsync() =>
        users = await queries.ListAsync(new(Q, Chosen, Keyset.Parse(Before)), CancellationToken.None);

    private string Address(UserKind kind, Keyset? before) => PageAddress.Of(
        AccountsUrls.Users, ("q", Q), ("kind", kind is UserKind.All ? null : kind.ToString().ToLowerInvariant()), ("before", before?.ToString()));

    private string Moment(DateTimeOffset at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow());
}
