using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Access;
using EventPortal.Organizations.Slugs;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Settings;

/// <summary>What an organization says of itself. Members edit; the address and the end of it are the owner's.</summary>
public sealed class SettingsService(IDbContextFactory<AppDbContext> contexts, IUserDirectory people)
{
    public async Task<OrganizationDraft> FindAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        return OrganizationDraft.Of(await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == organizationId, cancellationToken));
    }

    /// <param name="draft">Tidy and without faults.</param>
    public async Task<SaveOutcome> SaveAsync(Guid organizationId, OrganizationDraft draft, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // locked, so that the version that is compared is the one that is replaced
        Guard.That(await db.LockRowAsync<Organization>(organizationId, cancellationToken), OrganizationsErrors.NotYourOrganization);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        var organization = await db.Organizations.SingleAsync(o => o.Id == organizationId, cancellationToken);
        if (organization.Version != draft.Version)
            return new SaveOutcome.ChangedMeanwhile(OrganizationDraft.Of(organization), await LastEditorAsync(db, organizationId, cancellationToken));
        if (draft.Slug != organization.Slug)
        {
            await db.RequireOwnerAsync(organizationId, cancellationToken);
            Guard.That(!await db.IsSlugTakenAsync(draft.Slug!, organizationId, cancellationToken), OrganizationsErrors.SlugTaken);
            organization.MoveTo(draft.Slug!);
        }
        organization.Describe(draft.Name!, draft.Description, draft.LogoUrl, draft.ToSettings());
        await db.SaveWithSlugAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SaveOutcome.Saved(OrganizationDraft.Of(organization));
    }

    /// <summary>Ends the organization: its events are archived in the same transaction, its address is free again.</summary>
    /// <param name="typed">Its name, typed as a confirmation.</param>
    public async Task DeleteAsync(Guid organizationId, string typed, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await db.LockRowAsync<Organization>(organizationId, cancellationToken), OrganizationsErrors.NotYourOrganization);
        await db.RequireOwnerAsync(organizationId, cancellationToken);
        var organization = await db.Organizations.SingleAsync(o => o.Id == organizationId, cancellationToken);
        organization.Confirm(typed);
        organization.Delete(db.Now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<string?> LastEditorAsync(AppDbContext db, Guid organizationId, CancellationToken cancellationToken)
    {
        var editor = await db.Set<AuditEntry>().Where(a => a.ObjectType == nameof(Organization) && a.ObjectId == organizationId && a.UserId != null)
            .OrderByDescending(a => a.At).Select(a => a.UserId).FirstOrDefaultAsync(cancellationToken);
        return editor is { } id ? (await people.FindAsync(id, cancellationToken))?.FullName : null;
    }
}

/// <summary>What came of saving the settings.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    public sealed record Saved(OrganizationDraft Now) : SaveOutcome;

    /// <summary>Somebody saved between reading and saving; nothing was changed.</summary>
    /// <param name="Who">Null: not known.</param>
    public sealed record ChangedMeanwhile(OrganizationDraft Theirs, string? Who) : SaveOutcome;
}
