using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace EventPortal.Demo.Fill.Copy;

/// <summary>How the rows of one entity type are written by COPY: every mapped column, read from the model, so that a new column needs no word here.</summary>
internal sealed class CopyTable
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly List<Column> columns = [];

    internal CopyTable(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        Name = $"\"{table.Schema}\".\"{table.Name}\"";
        AddColumns(type, table, type, owner => owner);
    }

    /// <summary>Quoted, with schema.</summary>
    internal string Name { get; }

    private string Command => $"COPY {Name} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)";

    internal async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<CopyRow> rows, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync(Command, cancellationToken);
        writer.Timeout = TimeSpan.FromMinutes(10);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                var value = row.Set is not null && row.Set.TryGetValue(column.Name, out var set) ? set : column.Read(row.Entity);
                if (value is null) await writer.WriteNullAsync(cancellationToken);
                else await writer.WriteAsync(value, column.Type, cancellationToken);
            }
        }
        await writer.CompleteAsync(cancellationToken);
    }

    private void AddColumns(ITypeBase type, StoreObjectIdentifier table, IEntityType entity, Func<object, object?> owner)
    {
        foreach (var property in type.GetProperties().Where(p => p.GetComputedColumnSql(table) is null))
        {
            var read = Reader(property, entity, owner);
            columns.Add(new(property.GetColumnName(table)!, Plain(property.GetColumnType(table)), read));
        }
        foreach (var part in type.GetComplexProperties())
        {
            var member = Member(part);
            object? Value(object row) => owner(row) is { } whole ? Read(member, whole) : null;
            if (part.ComplexType.GetContainerColumnName() is { } json)
                columns.Add(new(json, "jsonb", row => Value(row) is { } value ? JsonSerializer.Serialize(value, Json) : part.IsNullable ? null : "{}"));
            else AddColumns(part.ComplexType, table, entity, Value);
        }
    }

    private static Func<object, object?> Reader(IProperty property, IEntityType entity, Func<object, object?> owner)
    {
        // the two values of a many-to-many row are handed over by name
        if (property.IsIndexerProperty()) return row => ((Dictionary<string, object>)row)[property.Name];
        if (property.IsShadowProperty())
        {
            var value = property == entity.FindDiscriminatorProperty()
                ? entity.GetDiscriminatorValue()
                : throw new NotSupportedException($"{property} is no member of its class.");
            return _ => value;
        }
        var member = Member(property);
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return row => owner(row) is { } whole && Read(member, whole) is { } value ? convert is null ? value : convert(value) : null;
    }

    private static MemberInfo Member(IPropertyBase property) =>
        (MemberInfo?)property.PropertyInfo ?? property.FieldInfo ?? throw new NotSupportedException($"{property} cannot be read.");

    private static object? Read(MemberInfo member, object whole) => member is PropertyInfo property ? property.GetValue(whole) : ((FieldInfo)member).GetValue(whole);

    private static string Plain(string columnType) => columnType.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? columnType[..at] : columnType;

    private sealed record Column(string Name, string Type, Func<object, object?> Read);
}

/// <param name="Entity">An entity that nobody tracks.</param>
/// <param name="Set">Columns that only an import may set.</param>
internal sealed record CopyRow(object Entity, IReadOnlyDictionary<string, object?>? Set);
