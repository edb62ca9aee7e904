using System.Globalization;

namespace EventPortal.Notifications.Contracts;

/// <summary>Makes the files of one <see cref="AttachmentRef.Kind"/>; the slice that owns the subject registers it (scoped).</summary>
public interface IAttachmentSource
{
    /// <summary>Matches <see cref="AttachmentRef.Kind"/>; one source per kind.</summary>
    string Kind { get; }

    /// <summary>Runs without a tenant, at every attempt to send. Throwing postpones the letter.</summary>
    Task<IReadOnlyList<MailAttachment>> MakeAsync(Guid id, CultureInfo culture, CancellationToken ct);
}
