using System.Diagnostics;
using System.Text.Json;

namespace EventPortal.Shared.Data.Outbox;

public static class OutboxWriting
{
    /// <summary>Asks for an effect once this context's changes are committed; nothing happens when they are not.</summary>
    /// <param name="notBefore">Null: at once.</param>
    /// <param name="canWait">A letter or the like: nobody stands at the other end, so in a rush it makes way (<see cref="Rush"/>).</param>
    public static void Enqueue<TMessage>(this AppDbContext db, TMessage message, DateTimeOffset? notBefore = null, bool canWait = false)
        where TMessage : notnull
    {
        var name = db.Services.OutboxRoutes.NameOf(typeof(TMessage));
        if (canWait) db.HasPatientMessages = true;
        else db.HasMessages = true;
        db.Appended.Add(OutboxMessage.Create(
            name, JsonSerializer.Serialize(message), notBefore ?? db.Now, canWait, Activity.Current?.Id, db.Now));
    }
}
