using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace EventPortal.Demo.Fill.Copy;

/// <summary>Rows of several tables that are written together.</summary>
internal sealed class CopyBatch(AppDbContext db, Dictionary<IEntityType, CopyTable> tables)
{
    private readonly Dictionary<IEntityType, List<CopyRow>> rows = [];

    internal int Count { get; private set; }

    /// <summary>An aggregate that was made at another time than now.</summary>
    internal void Add(AggregateRoot entity, DateTimeOffset madeAt, IReadOnlyDictionary<string, object?>? set = null)
    {
        entity.Stamp(madeAt, isNew: true);
        _ = entity.TakeEvents();
        Add(entity, set);
    }

    internal void Add(object entity, IReadOnlyDictionary<string, object?>? set = null) => Add(db.Model.FindEntityType(entity.GetType())!, entity, set);

    /// <summary>A row of a many-to-many table, which has no class.</summary>
    internal void Link(string table, Dictionary<string, object> row) => Add(db.Model.FindEntityType(table)!, row, null);

    internal async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var (type, list) in rows) await TableOf(type).WriteAsync(connection, list, cancellationToken);
    }

    private void Add(IEntityType type, object entity, IReadOnlyDictionary<string, object?>? set)
    {
        if (!rows.TryGetValue(type, out var list)) rows.Add(type, list = []);
        list.Add(new(entity, set));
        Count++;
    }

    private CopyTable TableOf(IEntityType type)
    {
        if (!tables.TryGetValue(type, out var table)) tables.Add(type, table = new CopyTable(type));
        return table;
    }
}
