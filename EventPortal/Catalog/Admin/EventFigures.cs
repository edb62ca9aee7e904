using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Admin;

internal sealed class EventFigures(IDbContextFactory<AppDbContext> contexts, IStringLocalizer<EventAdminText> texts) : IPlatformSource
{
    public async Task<IReadOnlyList<PlatformFigure>> FiguresAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // over all organizations: it is for platform admins
        var published = await db.Events.AcrossTenants().LongCountAsync(e => e.Status == EventStatus.Published, cancellationToken);
        return [new(texts["Published.Figure"], published, EventAdminUrls.Of(EventKindOfInterest.Published), Order: 30)];
    }
}
