using System.Globalization;
using EventPortal.Organizations.Requests;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Organizations.Admin;

internal sealed class OrganizationFigures(IDbContextFactory<AppDbContext> contexts, IStringLocalizer<OrganizationsText> texts) : IPlatformSource
{
    public async Task<IReadOnlyList<Attention>> AttentionAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await db.OrganizationRequests.CountAsync(r => r.Status == OrganizationRequestStatus.Pending, cancellationToken);
        return waiting == 0 ? [] : [new(StatusTone.Warn, texts["Admin.RequestsWait", Words.Number(CultureInfo.CurrentUICulture, waiting)], OrganizationsUrls.Requests)];
    }

    public async Task<IReadOnlyList<PlatformFigure>> FiguresAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return [new(texts["Admin.Title"], await db.Organizations.LongCountAsync(cancellationToken), OrganizationAdminUrls.List, Order: 10)];
    }
}
