using EventPortal.Notifications.Letters;

namespace EventPortal.Notifications.Channels;

/// <summary>Hands a letter over to whoever delivers it; throws when it was not taken.</summary>
internal interface IEmailChannel
{
    Task SendAsync(Letter letter, CancellationToken cancellationToken);
}
