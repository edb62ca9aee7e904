namespace EventPortal.Shared.Live;

/// <summary>
/// An entity that open pages follow: every saved change of it (added, changed, removed) is announced after the commit. Changes that pass by the
/// change tracker (guarded updates) are announced by hand: <see cref="Announcing.Announce"/>.
/// </summary>
public interface IAnnounced
{
    /// <summary>Implement explicitly, so that it is no property of the model.</summary>
    IEnumerable<LiveTopic> Topics { get; }
}
