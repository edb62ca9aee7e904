using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace EventPortal.Shared.Data.ManyRows;

/// <summary>Rows that are added, changed or deleted in the same columns of a table: one statement, with a list of values for each column.</summary>
internal sealed class AlikeRows
{
    private readonly List<IReadOnlyModificationCommand> rows;
    private readonly List<Cell> written;
    private readonly List<Cell> compared;

    private AlikeRows(IReadOnlyModificationCommand first)
    {
        rows = [first];
        // a version is both: written anew and compared with what it was
        written = [.. first.ColumnModifications.Index().Where(c => c.Item.IsWrite).Select(c => new Cell(c.Index, c.Item, WasRead: false))];
        compared = [.. first.ColumnModifications.Index().Where(c => c.Item.IsCondition).Select(c => new Cell(c.Index, c.Item, WasRead: true))];
    }

    public int Count => rows.Count;

    public IReadOnlyList<IUpdateEntry> Entries => [.. rows.SelectMany(r => r.Entries)];

    /// <summary>
    /// False: the database answers with values, something is compared with nothing, a value is itself a list, or one that must be unique changes (EF lets a row give it
    /// up before another takes it); such rows are written EF's way.
    /// </summary>
    public static bool CanHave(IReadOnlyModificationCommand row) =>
        row is { StoreStoredProcedure: null, EntityState: EntityState.Added or EntityState.Modified or EntityState.Deleted } && row.ColumnModifications.All(CanHave)
        && (row.EntityState is not EntityState.Modified || !row.ColumnModifications.Any(IsUniqueAndChanges));

    private static bool CanHave(IColumnModification column) =>
        !column.IsRead && (!column.IsCondition || column.OriginalValue is not null) && column.TypeMapping is { ElementTypeMapping: null }
        // without a property: an object as JSON, whole
        && (column.Property is not null || (column.JsonPath is null or "$" && column.Value is string or null));

    private static bool IsUniqueAndChanges(IColumnModification column) => column.IsWrite && column.Property is { } property && property.GetContainingIndexes().Any(i => i.IsUnique);

    /// <summary>Neighbours only: the order stays.</summary>
    public static List<AlikeRows> Group(IEnumerable<IReadOnlyModificationCommand> rows)
    {
        List<AlikeRows> groups = [];
        foreach (var row in rows)
            if (groups is [.., var last] && last.IsLike(row)) last.rows.Add(row);
            else groups.Add(new(row));
        return groups;
    }

    /// <summary>Its text does not depend on how many the rows are.</summary>
    public NpgsqlBatchCommand Statement()
    {
        var command = new NpgsqlBatchCommand(Sql());
        foreach (var cell in written.Concat(compared)) command.Parameters.Add(ColumnLists.Parameter(cell.Mapping, cell.Stored, rows.Count, i => cell.Of(rows[i])));
        return command;
    }

    private bool IsLike(IReadOnlyModificationCommand row)
    {
        var (first, columns) = (rows[0], row.ColumnModifications);
        if (row.EntityState != first.EntityState || row.TableName != first.TableName || row.Schema != first.Schema || columns.Count != first.ColumnModifications.Count) return false;
        for (var i = 0; i < columns.Count; i++)
        {
            var (a, b) = (first.ColumnModifications[i], columns[i]);
            if (a.ColumnName != b.ColumnName || a.IsWrite != b.IsWrite || a.IsCondition != b.IsCondition) return false;
        }
        return true;
    }

    private string Sql()
    {
        var table = rows[0].Schema is { } schema ? $"\"{schema}\".\"{rows[0].TableName}\"" : $"\"{rows[0].TableName}\"";
        var count = written.Count + compared.Count;
        var values = $"{ColumnLists.Unnest(count)} AS v ({string.Join(", ", Enumerable.Range(1, count).Select(n => $"c{n}"))})";
        var set = string.Join(", ", written.Select((cell, i) => $"{cell.Name} = v.c{i + 1}"));
        var where = string.Join(" AND ", compared.Select((cell, i) => $"t.{cell.Name} = v.c{written.Count + i + 1}"));
        return rows[0].EntityState switch
        {
            EntityState.Added => ColumnLists.Insert(table, [.. written.Select(cell => cell.Name)]),
            EntityState.Modified => $"UPDATE {table} AS t SET {set} FROM {values} WHERE {where}",
            _ => $"DELETE FROM {table} AS t USING {values} WHERE {where}",
        };
    }

    /// <param name="WasRead">The value as it was read, otherwise as it is now.</param>
    private sealed record Cell(int Index, IColumnModification Column, bool WasRead)
    {
        public string Name { get; } = $"\"{Column.ColumnName}\"";

        public RelationalTypeMapping Mapping { get; } = Column.TypeMapping!;

        /// <summary>What the database is given.</summary>
        public Type Stored => Column.Property is null ? typeof(string) : Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;

        public object? Of(IReadOnlyModificationCommand row)
        {
            var column = row.ColumnModifications[Index];
            var value = WasRead ? column.OriginalValue : column.Value;
            return value is null || Mapping.Converter is null || Column.Property is null ? value : Mapping.Converter.ConvertToProvider(value);
        }
    }
}
