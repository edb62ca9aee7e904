using EventPortal.Shared.Data;

namespace EventPortal.Notifications.Contracts;

/// <summary>Asks for a notification inside the caller's transaction; it goes out after the commit, or never if there is none.</summary>
public interface INotifications
{
    /// <summary>
    /// Adds a log row and an outbox message to <paramref name="db"/>; the caller saves. A repeated <see cref="Notification.DedupeKey"/> never
    /// fails the caller: the second row is dropped when its turn comes.
    /// </summary>
    /// <exception cref="InvalidOperationException">The template is not registered; outside Production also: the model lacks a variable.</exception>
    void Send(AppDbContext db, Notification notification);
}
