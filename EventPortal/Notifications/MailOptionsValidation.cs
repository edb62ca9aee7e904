using EventPortal.Notifications.DevMailbox;
using Microsoft.Extensions.Options;

namespace EventPortal.Notifications;

/// <summary>A portal that silently keeps its letters looks healthy while nobody gets a ticket: refuse to start instead.</summary>
internal sealed class MailOptionsValidation(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (!options.IsConfigured)
            return DevMailboxEndpoints.IsOpen(environment)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Mail:Host is empty: set the SMTP server (Mail__Host, Mail__From), or run in Development to keep letters in /dev/mailbox.");
        if (options.From.EndsWith(".example", StringComparison.OrdinalIgnoreCase))
            return ValidateOptionsResult.Fail("Mail:From is still the example: set the address that letters come from.");
        return string.IsNullOrEmpty(options.UserName) == string.IsNullOrEmpty(options.Password)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Mail:UserName and Mail:Password belong together: set both or none.");
    }
}
