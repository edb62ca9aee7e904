using System.ComponentModel.DataAnnotations;

namespace EventPortal.Notifications;

/// <summary>How letters leave the portal; section "Mail".</summary>
public sealed class MailOptions
{
    /// <summary>SMTP server. Empty in Development: letters are kept in /dev/mailbox. Elsewhere the portal does not start without it.</summary>
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Null: no sign-in.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>STARTTLS before anything is said. TLS from the first byte (port 465) is not supported.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>Sender's address; its domain also names the letters (Message-ID).</summary>
    [Required, EmailAddress]
    public string From { get; init; } = "no-reply@eventportal.example";

    [Required]
    public string FromName { get; init; } = "EventPortal";

    [EmailAddress]
    public string? ReplyTo { get; init; }

    /// <summary>One attempt to hand a letter over; below the outbox lease of two minutes.</summary>
    [Range(1, 100)]
    public int TimeoutSeconds { get; init; } = 60;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);
}
