using EventPortal.Accounts.Admin;
using EventPortal.Accounts.Admin.Support;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Mails;
using EventPortal.Accounts.Passkeys;
using EventPortal.Accounts.Passwords;
using EventPortal.Accounts.PersonalData;
using EventPortal.Accounts.Seeding;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.SignUp;
using EventPortal.Accounts.TwoFactor;
using EventPortal.Accounts.Users;
using EventPortal.Notifications.Contracts;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Accounts;

/// <summary>People: who they are, how they come in, what they may take away.</summary>
internal static class AccountsSlice
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccountsOptions>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();
        services.AddPortalIdentity();
        services.AddSessions();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddSingleton<IUserPictures, UserPictures>();
        services.AddScoped<IAccountSeeding, AccountSeeding>();
        services.AddScoped<SignInAttempts>();
        services.AddSingleton<UnknownSignIns>();
        services.AddScoped<SignInCompletion>();
        services.AddScoped<SignInService>();
        services.AddScoped<SignUpService>();
        services.AddScoped<PasswordService>();
        services.AddScoped<AuthenticatorService>();
        services.AddScoped<PasskeyService>();
        services.AddScoped<IPasskeyOwners, PasskeyOwners>();
        services.AddScoped<DataExport>();
        services.AddScoped<AccountDeletion>();
        services.AddScoped<IPersonalDataSource, AccountDataSource>();
        services.AddScoped<AccountMails>();
        services.AddMailTemplates(typeof(AccountsSlice), AccountMails.Welcome, AccountMails.EmailTaken, AccountMails.PasswordChanged);
        services.AddSecretMailTemplates(typeof(AccountsSlice), AccountMails.ConfirmEmail, AccountMails.ResetPassword, AccountMails.SetPassword);
        services.AddSingleton<IAccountOpening, AccountOpening>();
        services.AddOutboxHandler<AccountWanted, OpenWantedAccount>(OpenWantedAccount.Name);
        services.AddOutboxHandler<ResetRequested, SendResetLink>(SendResetLink.Name);
        services.AddUserAdministration();
        services.AddSingleton(new ErrorTextSource("Accounts", typeof(AccountsText)));
        services.AddSingleton(new NavItem(NavArea.Account, "user", typeof(AccountsText), "Profile.Title", _ => AccountsUrls.Profile, Order: 100));
        services.AddSingleton(new NavItem(NavArea.Account, "lock", typeof(AccountsText), "Security.Title", _ => AccountsUrls.Security, Order: 110, Policy: AccountPolicies.Oneself));
        services.AddSingleton(new NavItem(NavArea.Account, "download", typeof(AccountsText), "Data.Title", _ => AccountsUrls.Data, Order: 120, Policy: AccountPolicies.Oneself));
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPasskeys();
        app.MapDataExport();
        app.MapSignOut();
        app.MapSupport();
    }
}
