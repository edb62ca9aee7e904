using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using NpgsqlTypes;

namespace EventPortal.Shared.Data.ManyRows;

/// <summary>Rows that are added, changed or deleted in the same columns of a table: one statement, with a list of values for each column.</summary>
internal sealed class AlikeRows
{
    private delegate Array Listing(List<IReadOnlyModificationCommand> rows, Cell cell);

    private static readonly MethodInfo ListingOf = typeof(AlikeRows).GetMethod(nameof(List), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, Listing> Listings = new();

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
        foreach (var cell in written.Concat(compared)) command.Parameters.Add(Parameter(cell));
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
        var numbers = Enumerable.Range(1, written.Count + compared.Count).ToList();
        var lists = $"unnest({string.Join(", ", numbers.Select(n => $"${n}"))})";
        var values = $"{lists} AS v ({string.Join(", ", numbers.Select(n => $"c{n}"))})";
        var set = string.Join(", ", written.Select((cell, i) => $"{cell.Name} = v.c{i + 1}"));
        var where = string.Join(" AND ", compared.Select((cell, i) => $"t.{cell.Name} = v.c{written.Count + i + 1}"));
        return rows[0].EntityState switch
        {
            EntityState.Added => $"INSERT INTO {table} ({string.Join(", ", written.Select(cell => cell.Name))}) SELECT * FROM {lists}",
            EntityState.Modified => $"UPDATE {table} AS t SET {set} FROM {values} WHERE {where}",
            _ => $"DELETE FROM {table} AS t USING {values} WHERE {where}",
        };
    }

    private NpgsqlParameter Parameter(Cell cell)
    {
        using var sample = new NpgsqlCommand();
        var type = ((NpgsqlParameter)cell.Mapping.CreateParameter(sample, "p", null, nullable: true)).NpgsqlDbType;
        return new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = Listings.GetOrAdd(cell.Element, static e => ListingOf.MakeGenericMethod(e).CreateDelegate<Listing>())(rows, cell) };
    }

    private static TValue?[] List<TValue>(List<IReadOnlyModificationCommand> rows, Cell cell)
    {
        var list = new TValue?[rows.Count];
        for (var i = 0; i < list.Length; i++) list[i] = (TValue?)cell.Of(rows[i]);
        return list;
    }

    /// <param name="WasRead">The value as it was read, otherwise as it is now.</param>
    private sealed record Cell(int Index, IColumnModification Column, bool WasRead)
    {
        public string Name { get; } = $"\"{Column.ColumnName}\"";

        public RelationalTypeMapping Mapping { get; } = Column.TypeMapping!;

        /// <summary>What the database is given; of numbers and the like a kind that may be missing.</summary>
        public Type Element
        {
            get
            {
                var type = Column.Property is null ? typeof(string) : Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;
                return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
            }
        }

        public object? Of(IReadOnlyModificationCommand row)
        {
            var column = row.ColumnModifications[Index];
            var value = WasRead ? column.OriginalValue : column.Value;
            return value is null || Mapping.Converter is null || Column.Property is null ? value : Mapping.Converter.ConvertToProvider(value);
        }
    }
}
