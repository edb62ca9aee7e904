using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>
/// Whether this server has its hands full: so many people wait for an answer at once that what nobody waits for makes way. Answers are quick, so even a
/// busy day has few of them under way at a time; an on-sale has hundreds.
/// </summary>
public sealed class Rush(IOptions<OutboxOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(2);

    private int underWay;
    private long seenAt;

    public bool IsOn => time.GetUtcNow().Ticks < Interlocked.Read(ref seenAt) + Lasts.Ticks;

    /// <summary>Somebody waits until <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (Interlocked.Increment(ref underWay) >= options.Value.RushRequests) Interlocked.Exchange(ref seenAt, time.GetUtcNow().Ticks);
    }

    public void Leave() => Interlocked.Decrement(ref underWay);
}
