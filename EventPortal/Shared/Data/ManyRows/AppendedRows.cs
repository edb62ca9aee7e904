using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EventPortal.Shared.Data.ManyRows;

/// <summary>
/// Rows of a trail, an outbox or a log that a context is to save: nobody changes them or looks for them in it, and no other row of the save points to them. Few are
/// handed to EF; many of a transaction go beside it, as EF would need longer to follow them than PostgreSQL to write them (docs/decisions/0056).
/// </summary>
internal sealed class AppendedRows
{
    private const string TableOfType = "EventPortal:AppendedRows";
    private readonly List<Entity> handed = [];
    private List<Entity> rows = [];

    public int Count => rows.Count;

    public void Add(Entity row) => rows.Add(row);

    public void Clear()
    {
        rows.Clear();
        handed.Clear();
    }

    /// <summary>In the context's transaction, in a way of its own.</summary>
    /// <exception cref="DbUpdateException">As from a save.</exception>
    public async Task SaveAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        if (db.Database.GetCommandTimeout() is { } seconds) batch.Timeout = seconds;
        try
        {
            foreach (var statement in TakeStatements(db.Model)) batch.BatchCommands.Add(statement);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new DbUpdateException("Rows could not be saved; see the inner exception.", e);
        }
    }

    /// <returns>One statement for all of a kind; whoever takes them saves them.</returns>
    public List<NpgsqlBatchCommand> TakeStatements(IModel model)
    {
        var taken = Take();
        return [.. taken.GroupBy(r => r.GetType()).Select(kind => TableOf(model.FindEntityType(kind.Key)!).Insert([.. kind]))];
    }

    /// <summary>EF saves them as any other row.</summary>
    public void HandTo(AppDbContext db)
    {
        handed.AddRange(rows);
        db.AddRange(Take());
    }

    /// <summary>What EF has saved of them leaves the context: each further look for changes would go through them.</summary>
    public void LetGo(AppDbContext db)
    {
        foreach (var entry in handed.Select(db.Entry).Where(e => e.State is EntityState.Unchanged)) entry.State = EntityState.Detached;
        handed.Clear();
    }

    private List<Entity> Take()
    {
        var taken = rows;
        rows = [];
        return taken;
    }

    private static Table TableOf(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(TableOfType, static t => new Table(t!), type);

    private sealed class Table
    {
        private readonly List<Column> columns;
        private readonly string sql;

        public Table(IEntityType type)
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            columns = [.. type.GetProperties().Select(p => new Column(p, p.GetRelationalTypeMapping()))];
            sql = ColumnLists.Insert($"\"{table.Schema}\".\"{table.Name}\"", [.. type.GetProperties().Select(p => $"\"{p.GetColumnName(table)}\"")]);
        }

        public NpgsqlBatchCommand Insert(IReadOnlyList<Entity> rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var column in columns) command.Parameters.Add(ColumnLists.Parameter(column.Mapping, column.Stored, rows.Count, i => column.Of(rows[i])));
            return command;
        }
    }

    private sealed record Column(IProperty Property, RelationalTypeMapping Mapping)
    {
        private readonly IClrPropertyGetter getter = Property.GetGetter();

        public Type Stored { get; } = Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;

        public object? Of(Entity row) => getter.GetClrValue(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
