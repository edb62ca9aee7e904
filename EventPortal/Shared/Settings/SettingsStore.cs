using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Settings;

/// <summary>The settings in the database.</summary>
public sealed class SettingsStore(IDbContextFactory<AppDbContext> contexts, SiteSettings site)
{
    /// <summary>With the version to save them by.</summary>
    public async Task<(SettingValues Values, int Version)> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<PortalSettings>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == PortalSettings.OnlyId, cancellationToken);
        return row is null ? (new(), 0) : (row.ToValues(), row.Version);
    }

    /// <param name="version">As it was read: whoever saved meanwhile is not overwritten.</param>
    /// <exception cref="DomainException">A value is not allowed, or somebody saved meanwhile.</exception>
    public async Task SaveAsync(SettingValues values, int version, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var row = await db.Set<PortalSettings>().SingleOrDefaultAsync(s => s.Id == PortalSettings.OnlyId, cancellationToken);
        Guard.That((row?.Version ?? 0) == version, SettingsErrors.ChangedMeanwhile);
        if (row is null)
        {
            // saved as it is without a row, so that the audit shows what was changed
            db.Add(row = PortalSettings.Default());
            await SaveAsync(db, cancellationToken);
        }
        row.Change(values);
        await SaveAsync(db, cancellationToken);
        site.Use(row.ToValues());
    }

    private static async Task SaveAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // two first saves meet in the primary key, later ones in the version
            throw new DomainException(SettingsErrors.ChangedMeanwhile);
        }
    }
}
