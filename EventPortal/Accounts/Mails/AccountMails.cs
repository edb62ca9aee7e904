using System.Globalization;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Notifications.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.Mails;

/// <summary>The letters of the slice; each is added to the caller's transaction.</summary>
internal sealed class AccountMails(INotifications notifications, SiteAddress site, IOptions<AccountsOptions> options)
{
    public const string Welcome = "user.welcome";
    public const string ConfirmEmail = "account.confirm-email";
    public const string ResetPassword = "account.reset-password";
    public const string SetPassword = "account.set-password";
    public const string EmailTaken = "account.email-taken";
    public const string PasswordChanged = "account.password-changed";

    public void SendConfirmation(AppDbContext db, User user, string token, string? returnUrl = null) => Send(db, user, ConfirmEmail, new()
    {
        ["link"] = site.Of(AccountsUrls.ConfirmEmail(user.Id, token, returnUrl)),
        ["hours"] = options.Value.ConfirmLinkLifetime.TotalHours.ToString("0", CultureInfo.InvariantCulture),
    });

    public void SendWelcome(AppDbContext db, User user) => Send(db, user, Welcome, new()
    {
        ["catalog_url"] = site.Of("/"),
        ["security_url"] = site.Of(AccountsUrls.Security),
    });

    public void SendReset(AppDbContext db, User user, string token) => Send(db, user, ResetPassword, new()
    {
        ["link"] = site.Of(AccountsUrls.ResetPassword(user.Id, token)),
        ["minutes"] = options.Value.ResetLinkLifetime.TotalMinutes.ToString("0", CultureInfo.InvariantCulture),
    });

    public void SendSetPassword(AppDbContext db, User user, string token, string dedupeKey) => Send(db, user, SetPassword, new()
    {
        ["link"] = site.Of(AccountsUrls.ResetPassword(user.Id, token)),
        ["minutes"] = options.Value.ResetLinkLifetime.TotalMinutes.ToString("0", CultureInfo.InvariantCulture),
        ["forgot_url"] = site.Of(AccountsUrls.ForgotPasswordPath),
    }, dedupeKey);

    public void SendEmailTaken(AppDbContext db, User user, string? returnUrl = null) => Send(db, user, EmailTaken, new()
    {
        ["sign_in_url"] = site.Of(AccountsUrls.SignIn(returnUrl)),
        ["forgot_url"] = site.Of(AccountsUrls.ForgotPasswordPath),
    });

    public void SendPasswordChanged(AppDbContext db, User user) => Send(db, user, PasswordChanged, new()
    {
        ["forgot_url"] = site.Of(AccountsUrls.ForgotPasswordPath),
    });

    private void Send(AppDbContext db, User user, string template, Dictionary<string, object?> model, string? dedupeKey = null)
    {
        if (user.Email is null) return;
        model["name"] = user.FirstName;
        notifications.Send(db, new(template, new(user.Email, user.FullName, user.Culture, user.Id), model, DedupeKey: dedupeKey));
    }
}
