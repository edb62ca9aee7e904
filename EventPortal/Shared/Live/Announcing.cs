using EventPortal.Shared.Data;

namespace EventPortal.Shared.Live;

public static class Announcing
{
    /// <summary>
    /// Tells the open pages of all servers, once this context's transaction (or, without one, its next save) is committed; nothing is told when
    /// it is not. Costs the transaction nothing: why it is no NOTIFY inside of it says docs/decisions/0015-live-changes.md.
    /// </summary>
    public static void Announce(this AppDbContext db, LiveTopic topic) => db.Announced.Add(topic);
}
