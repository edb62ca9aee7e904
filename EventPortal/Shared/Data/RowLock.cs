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
        MustProtect(db);
        return db.LockedSql<TEntity>(id).AcrossTenants();
    }

    /// <summary>The same by a unique property that is not the key.</summary>
    public static IQueryable<TEntity> LockedBy<TEntity>(this AppDbContext db, string property, object value)
        where TEntity : Entity
    {
        MustProtect(db);
        return db.Set<TEntity>().FromSqlRaw(db.LockSql<TEntity>("*", property), value).AcrossTenants();
    }

    /// <summary>
    /// Of the rows whose property has one of these values those that nobody has locked, locked until the transaction ends: a group of strangers does not wait
    /// for the row of one of them. Values: without commas.
    /// </summary>
    public static IQueryable<TEntity> LockedFree<TEntity>(this AppDbContext db, string property, IEnumerable<string> values)
        where TEntity : Entity
    {
        MustProtect(db);
        var (type, table) = db.TableOf<TEntity>();
        var isId = type.FindProperty(property)!.ClrType == typeof(Guid);
        // one text for either database, however many they are: a list would be another statement for each length
        var sql = db.Database.IsSqlServer()
            ? $"SELECT * FROM [{table.Schema}].[{table.Name}] WITH (UPDLOCK, ROWLOCK, READPAST) WHERE [{property}] IN (SELECT {(isId ? "CAST(value AS uniqueidentifier)" : "value")} FROM STRING_SPLIT({{0}}, ','))"
            : $"SELECT * FROM \"{table.Schema}\".\"{table.Name}\" WHERE \"{property}\" = ANY (string_to_array({{0}}, ','){(isId ? "::uuid[]" : "")}) ORDER BY \"Id\" FOR UPDATE SKIP LOCKED";
        return db.Set<TEntity>().FromSqlRaw(sql, string.Join(',', values)).AcrossTenants();
    }

    /// <summary>
    /// Locks the row with this key until the transaction ends; what is read by later statements is the newest. The way to lock entities with
    /// complex properties, which EF does not find in the columns of raw SQL, and those whose children are read too: rows joined to a locked one would
    /// be as old as the statement that waited for the lock.
    /// </summary>
    /// <returns>False: there is no such row.</returns>
    public static async Task<bool> LockRowAsync<TEntity>(this AppDbContext db, Guid id, CancellationToken cancellationToken)
        where TEntity : Entity
    {
        MustProtect(db);
        var sql = db.LockSql<TEntity>(db.Database.IsSqlServer() ? "1 AS [Value]" : "1 AS \"Value\"");
        return (await db.Database.SqlQueryRaw<int>(sql, id).ToListAsync(cancellationToken)).Count > 0;
    }

    internal static IQueryable<TEntity> LockedSql<TEntity>(this AppDbContext db, Guid id)
        where TEntity : Entity =>
        db.Set<TEntity>().FromSqlRaw(db.LockSql<TEntity>("*"), id);

    private static void MustProtect(AppDbContext db)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A row lock without a transaction protects nothing.");
    }

    private static (IEntityType Type, StoreObjectIdentifier Table) TableOf<TEntity>(this AppDbContext db)
    {
        var type = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity)} is not mapped.");
        return (type, StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value);
    }

    private static string LockSql<TEntity>(this AppDbContext db, string columns, string by = "Id")
        where TEntity : Entity
    {
        var (_, table) = db.TableOf<TEntity>();
        return db.Database.IsSqlServer()
            ? $"SELECT {columns} FROM [{table.Schema}].[{table.Name}] WITH (UPDLOCK, ROWLOCK) WHERE [{by}] = {{0}}"
            : $"SELECT {columns} FROM \"{table.Schema}\".\"{table.Name}\" WHERE \"{by}\" = {{0}} FOR UPDATE";
    }
}
