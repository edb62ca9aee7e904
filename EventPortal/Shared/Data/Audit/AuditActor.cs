using System.Diagnostics;

namespace EventPortal.Shared.Data.Audit;

/// <summary>Who does something, and in which request: for a save that takes what several people did (<see cref="AppDbContext.Actors"/>).</summary>
internal sealed record AuditActor(CurrentUser User, string? TraceId)
{
    public static AuditActor Now(CurrentUser user) => new(user, Activity.Current?.TraceId.ToString());
}
