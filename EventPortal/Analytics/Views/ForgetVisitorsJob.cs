using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EventPortal.Analytics.Views;

/// <summary>Forgets the visitors of days that are over everywhere, and what made their numbers; the counts stay.</summary>
internal sealed class ForgetVisitorsJob(IDbContextFactory<AppDbContext> contexts, TimeProvider time) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var over = PortalFormats.Today(time.GetUtcNow(), OfficeTime.Zone).AddDays(-1);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.PageVisitors.Where(v => v.Day < over).ExecuteDeleteAsync(cancellationToken);
        await db.VisitorSalts.Where(s => s.Day < over).ExecuteDeleteAsync(cancellationToken);
    }
}
