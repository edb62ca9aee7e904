using System.Globalization;
using EventPortal.Accounts.Admin;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Admin;

/// <summary>What an admin can do to a user.</summary>
internal enum UserAct
{
    Support,
    SignOut,
    Block,
    Unblock,
    Grant,
    Revoke,
}

public sealed partial class UserPage(UserQueries queries, UserAdministration administration, Toasts toasts, TimeProvider time)
{
    private UserDetail? user;
    private UserAct? asked;

    [Parameter]
    public Guid UserId { get; set; }

    /// <summary>Code of a refusal by the request that would have begun a support session.</summary>
    [SupplyParameterFromQuery]
    private string? Refused { get; set; }

    private string Name => user is null ? Loc["Users.Unknown"] : user.Line.FullName.Length > 0 ? user.Line.FullName : Loc["Users.Nameless"];

    // only our own codes have a text: anybody can write a link
    private string? Shown => Refused is not null && ErrorTexts.Of(new Shared.Domain.DomainError(Refused)) is { ResourceNotFound: false } text ? text.Value : null;

    private string Ways => string.Join(", ", new[]
    {
        (user!.HasPassword, "Users.Way.Password"), (user.TwoFactor, "Users.Way.TwoFactor"), (user.Passkeys > 0, "Users.Way.Passkeys"), (user.Line.TelegramId is not null, "Users.Way.Telegram"),
    }.Where(w => w.Item1).Select(w => Loc[w.Item2].Value).DefaultIfEmpty("–"));

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => user = await queries.FindAsync(UserId, CancellationToken.None);

    private void Ask(UserAct act)
    {
        ClearRefusal();
        asked = act;
    }

    private void Dismiss() => asked = null;

    private async Task DoAsync(string reason)
    {
        var act = asked!.Value;
        await (act switch
        {
            UserAct.Block => administration.BlockAsync(UserId, reason, CancellationToken.None),
            UserAct.Unblock => administration.UnblockAsync(UserId, CancellationToken.None),
            UserAct.SignOut => administration.EndSessionsAsync(UserId, CancellationToken.None),
            UserAct.Grant => administration.GrantAdminAsync(UserId, CancellationToken.None),
            UserAct.Revoke => administration.RevokeAdminAsync(UserId, CancellationToken.None),
            _ => throw new InvalidOperationException($"{act} is a request's work."),
        });
        asked = null;
        toasts.Show(Loc[$"Users.Done.{act}"]);
        await ReadAsync();
    }

    private string Moment(DateTimeOffset at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow());
}
