using System.Globalization;
using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Accounts.Admin;

internal sealed class UserFigures(IDbContextFactory<AppDbContext> contexts, IStringLocalizer<AccountsText> texts) : IPlatformSource
{
    public async Task<IReadOnlyList<PlatformFigure>> FiguresAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var blocked = await db.Users.CountAsync(u => u.BlockedAt != null, cancellationToken);
        var note = blocked == 0 ? null : texts["Users.OfThemBlocked", blocked.ToString("N0", CultureInfo.CurrentCulture)].Value;
        return [new(texts["Users.Title"], await db.Users.LongCountAsync(cancellationToken), AccountsUrls.Users, note, Order: 20)];
    }
}
