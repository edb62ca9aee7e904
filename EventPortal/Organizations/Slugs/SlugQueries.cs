using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Slugs;

/// <summary>Answers while an address is typed. Only the unique index decides, when the organization is saved.</summary>
public sealed class SlugQueries(IDbContextFactory<AppDbContext> contexts)
{
    /// <param name="except">The organization whose own address this may be.</param>
    public async Task<SlugState> StateAsync(string slug, Guid? except, CancellationToken cancellationToken)
    {
        if (!Organization.IsSlug(slug)) return SlugState.Invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.IsSlugTakenAsync(slug, except, cancellationToken) ? SlugState.Taken : SlugState.Free;
    }
}

internal static class SlugRule
{
    public static Task<bool> IsSlugTakenAsync(this AppDbContext db, string slug, Guid? except, CancellationToken cancellationToken) =>
        db.Organizations.AnyAsync(o => o.Slug == slug && o.Id != except, cancellationToken);

    /// <summary>Saves; somebody who was faster with the address is told of as a refusal.</summary>
    public static async Task SaveWithSlugAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(OrganizationConfiguration.SlugIndex))
        {
            throw new EventPortal.Shared.Domain.DomainException(OrganizationsErrors.SlugTaken);
        }
    }
}
