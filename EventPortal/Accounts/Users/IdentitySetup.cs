using EventPortal.Accounts.Passwords;
using EventPortal.Accounts.Roles;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.TwoFactor;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Users;

/// <summary>ASP.NET Identity over the portal's own context, with the portal's rules.</summary>
internal static class IdentitySetup
{
    public static void AddPortalIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(Configure)
            .AddRoles<Role>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddUserStore<PortalUserStore>()
            .AddUserManager<PortalUserManager>()
            .AddSignInManager<PortalSignInManager>()
            .AddClaimsPrincipalFactory<PrincipalFactory>()
            .AddErrorDescriber<LocalizedErrors>()
            .AddUserValidator<UniqueEmailValidator>()
            .AddPasswordValidator<LetterRule>()
            .AddTokenProvider<LinkTokens>(LinkTokens.Name)
            .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider);
        // a key replaces password and second factor, so its device must have checked the person, not only its presence
        services.Configure<IdentityPasskeyOptions>(o => (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required"));
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Tokens.EmailConfirmationTokenProvider = options.Tokens.PasswordResetTokenProvider = LinkTokens.Name;
        options.Password.RequiredLength = 8;
        options.Password.RequireDigit = true;
        // letters of any alphabet: LetterRule
        options.Password.RequireUppercase = options.Password.RequireLowercase = options.Password.RequireNonAlphanumeric = false;
    }
}
