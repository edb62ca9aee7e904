using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace EventPortal.Shared.Data.ManyRows;

/// <summary>The values of a column in many rows, as one parameter.</summary>
internal static class ColumnLists
{
    private delegate Array Listing(int count, Func<int, object?> valueOf);

    private static readonly MethodInfo ListingOf = typeof(ColumnLists).GetMethod(nameof(List), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, Listing> Listings = new();

    /// <summary>Its text does not depend on how many rows there are.</summary>
    public static string Insert(string table, IReadOnlyCollection<string> columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT * FROM {Unnest(columns.Count)}";

    /// <summary>The parameters from $1 on as rows.</summary>
    public static string Unnest(int columns) => $"unnest({string.Join(", ", Enumerable.Range(1, columns).Select(n => $"${n}"))})";

    /// <param name="stored">The kind of value that the database is given.</param>
    /// <param name="valueOf">Of the row with this number, already as the database is given it.</param>
    public static NpgsqlParameter Parameter(RelationalTypeMapping mapping, Type stored, int count, Func<int, object?> valueOf)
    {
        using var sample = new NpgsqlCommand();
        var type = ((NpgsqlParameter)mapping.CreateParameter(sample, "p", null, nullable: true)).NpgsqlDbType;
        // of numbers and the like a kind that may be missing
        var element = stored.IsValueType && Nullable.GetUnderlyingType(stored) is null ? typeof(Nullable<>).MakeGenericType(stored) : stored;
        var list = Listings.GetOrAdd(element, static e => ListingOf.MakeGenericMethod(e).CreateDelegate<Listing>());
        return new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = list(count, valueOf) };
    }

    private static TValue?[] List<TValue>(int count, Func<int, object?> valueOf)
    {
        var list = new TValue?[count];
        for (var i = 0; i < list.Length; i++) list[i] = (TValue?)valueOf(i);
        return list;
    }
}
