using System.Net;
using System.Net.Mail;
using EventPortal.Notifications.Letters;
using Microsoft.Extensions.Options;

namespace EventPortal.Notifications.Channels;

/// <summary>SMTP with optional STARTTLS; a connection per letter, because SmtpClient must not be shared.</summary>
internal sealed class SmtpEmailChannel(IOptions<MailOptions> options) : IEmailChannel
{
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var message = SmtpLetter.Write(letter, mail);
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.StartTls };
        if (!string.IsNullOrEmpty(mail.UserName)) client.Credentials = new NetworkCredential(mail.UserName, mail.Password);
        // SmtpClient's own timeout does not hold for asynchronous sending.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, timeout.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server {mail.Host}:{mail.Port} did not finish within {mail.TimeoutSeconds} s.", e);
        }
    }
}
