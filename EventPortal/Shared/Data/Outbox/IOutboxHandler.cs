namespace EventPortal.Shared.Data.Outbox;

/// <summary>
/// Carries out a message. Runs at least once, possibly on another server, possibly again after it succeeded (the process died before the mark):
/// must be safe to repeat. Throwing means "try again later", with growing pauses.
/// </summary>
public interface IOutboxHandler<in TMessage>
{
    Task HandleAsync(TMessage message, CancellationToken cancellationToken);
}
