using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventPortal.Shared.Data;

/// <summary>Row locks inside a transaction; docs/locking.md lists who takes which, in what order.</summary>
public static class RowLock
{
    /// <summary>
    /// The row with this key, locked until the transaction ends and read after the lock was had (so the state is the newest);
    /// compose with Include. Crosses tenants: the caller found the id in a query that was allowed to see it.
    /// </summary>
    public static IQueryable<TEntity> Locked<TEntity>(this AppDbContext db, Guid id)
        where TEntity : Entity
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A row lock without a transaction protects nothing.");
        return db.LockedSql<TEntity>(id).AcrossTenants();
    }

    internal static IQueryable<TEntity> LockedSql<TEntity>(this AppDbContext db, Guid id)
        where TEntity : Entity
    {
        var type = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity)} is not mapped.");
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var sql = db.Database.IsSqlServer()
            ? $"SELECT * FROM [{table.Schema}].[{table.Name}] WITH (UPDLOCK, ROWLOCK) WHERE [Id] = {{0}}"
            : $"SELECT * FROM \"{table.Schema}\".\"{table.Name}\" WHERE \"Id\" = {{0}} FOR UPDATE";
        return db.Set<TEntity>().FromSqlRaw(sql, id);
    }
}
