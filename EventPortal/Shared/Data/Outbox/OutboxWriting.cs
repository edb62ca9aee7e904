using System.Diagnostics;
using System.Text.Json;

namespace EventPortal.Shared.Data.Outbox;

public static class OutboxWriting
{
    /// <summary>Asks for an effect once this context's changes are committed; nothing happens when they are not.</summary>
    /// <param name="notBefore">Null: at once.</param>
    public static void Enqueue<TMessage>(this AppDbContext db, TMessage message, DateTimeOffset? notBefore = null)
        where TMessage : notnull
    {
        var name = db.Services.OutboxRoutes.NameOf(typeof(TMessage));
        db.HasMessages = true;
        db.Set<OutboxMessage>().Add(OutboxMessage.Create(
            name, JsonSerializer.Serialize(message), notBefore ?? db.Now, Activity.Current?.Id, db.Now));
    }
}
