namespace EventPortal.Shared.Live;

/// <summary>Reads what many open pages show alike; made anew for each reading, in a scope without user, tenant or language.</summary>
public interface ILiveReader<TKey, TView>
{
    Task<LiveRead<TView>> ReadAsync(TKey key, CancellationToken cancellationToken);
}

/// <summary>A reading.</summary>
/// <param name="Topics">Changes of these make it old.</param>
/// <param name="ChangesAt">It will be another by itself then (a sale begins); null: not foreseen.</param>
/// <param name="Mark">The same mark as before: it looks the same, and nobody is told. Null: everybody is told.</param>
public sealed record LiveRead<TView>(TView View, IReadOnlyCollection<LiveTopic> Topics, DateTimeOffset? ChangesAt = null, string? Mark = null);
