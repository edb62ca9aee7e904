using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Promocodes;

/// <summary>Promocodes of the scope's organization for its members. The tenant filter stays on.</summary>
public sealed class PromocodeDesk(IDbContextFactory<AppDbContext> contexts, TenantContext tenant)
{
    private const int Most = 500;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<Promocode>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Promocodes.AsNoTracking().OrderByDescending(p => p.Id).Take(Most).ToListAsync(cancellationToken);
    }

    /// <param name="id">Null: a new one.</param>
    /// <param name="version">Of the code as its editor saw it.</param>
    /// <exception cref="DomainException">The terms make no sense, there is such a code, or somebody changed it meanwhile.</exception>
    public async Task SaveAsync(Guid? id, int version, string code, Discount discount, PromocodeTerms terms, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (id is not { } known)
            db.Add(Promocode.Create(tenant.Entered, code, discount, terms, db.Now));
        else
        {
            var found = await db.Promocodes.SingleOrDefaultAsync(p => p.Id == known, cancellationToken);
            Guard.That(found is not null && found.Version == version, SalesErrors.PromocodeChanged);
            found.Change(discount, terms);
        }
        await SaveAsync(db, code, cancellationToken);
    }

    public async Task SwitchAsync(Guid id, bool active, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Promocodes.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        Guard.That(found is not null, SalesErrors.PromocodeChanged);
        found.Switch(active);
        await SaveAsync(db, found.Code, cancellationToken);
    }

    private static async Task SaveAsync(AppDbContext db, string code, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainException(SalesErrors.PromocodeChanged);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(SalesConfiguration.OneCode))
        {
            throw new DomainException(SalesErrors.PromocodeTaken, code.Trim().ToUpperInvariant());
        }
    }
}
