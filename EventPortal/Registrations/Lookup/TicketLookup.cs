using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Lookup;

/// <summary>"Find my registration": the links go to the address by mail. Nothing here tells whether it is known, not even by the time it takes.</summary>
public sealed class TicketLookup(IDbContextFactory<AppDbContext> contexts)
{
    public async Task RequestAsync(string email, string culture, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Enqueue(new TicketsSought(email.Trim().ToLowerInvariant(), culture, db.Now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
