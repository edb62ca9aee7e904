using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.CheckIns.Passes;

/// <summary>Passes of an event for its organization's members, whose tenant the scope has.</summary>
public sealed class PassService(
    IDbContextFactory<AppDbContext> contexts, IEventDirectory events, CurrentUser user, IOptions<CheckInsOptions> options)
{
    public async Task<IReadOnlyList<CheckInPass>> OfEventAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        RequireMember();
        return await db.CheckInPasses.AsNoTracking().Where(p => p.EventId == eventId).OrderByDescending(p => p.Id).ToListAsync(cancellationToken);
    }

    /// <summary>A pass that ends some hours after the event; of an event long over, some hours from now.</summary>
    public async Task<CheckInPass> CreateAsync(Guid eventId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        RequireMember();
        var found = (await events.FindAsync([eventId], cancellationToken)).GetValueOrDefault(eventId);
        Guard.That(found is not null && found.OrganizationId == db.Services.Tenant.OrganizationId, CheckInsErrors.EventUnknown);
        var last = found.EndsAt > db.Now ? found.EndsAt : db.Now;
        var pass = CheckInPass.Create(found.OrganizationId, eventId, name, user.UserId!.Value, last.AddHours(options.Value.PassHoursAfter), db.Now);
        db.Add(pass);
        await db.SaveChangesAsync(cancellationToken);
        return pass;
    }

    public async Task RevokeAsync(Guid eventId, Guid passId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        RequireMember();
        var pass = await db.CheckInPasses.SingleOrDefaultAsync(p => p.Id == passId && p.EventId == eventId, cancellationToken);
        Guard.That(pass is not null, CheckInsErrors.PassRevoked);
        pass.Revoke(db.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The pass of a link, while it is valid. The token is the whole predicate: its holder is of no tenant.</summary>
    public async Task<CheckInPass?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pass = await db.CheckInPasses.AcrossTenants().AsNoTracking().SingleOrDefaultAsync(p => p.Token == token, cancellationToken);
        return pass is not null && pass.IsValid(db.Now) ? pass : null;
    }

    /// <summary>A pass opens its organization too, for the door; it makes and ends no passes.</summary>
    private void RequireMember() => Guard.That(user.UserId is not null, CheckInsErrors.DoorClosed);
}
