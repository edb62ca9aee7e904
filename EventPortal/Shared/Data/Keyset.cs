using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Data;

/// <summary>Where a list that is read newest first goes on: after the row with this time and id. Stands in addresses.</summary>
public readonly record struct Keyset(DateTimeOffset At, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks:x}-{Id:N}");

    /// <summary>Null: the beginning; so is what nobody of us wrote.</summary>
    public static Keyset? Parse(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var at, var id] && long.TryParse(at, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParse(id, out var guid)
            ? new(new DateTimeOffset(ticks, TimeSpan.Zero), guid)
            : null;
    }
}

/// <summary>A page of a list, and where the next one begins.</summary>
/// <param name="Next">Null: this is the last.</param>
public sealed record KeysetPage<T>(IReadOnlyList<T> Rows, Keyset? Next)
{
    public static readonly KeysetPage<T> Empty = new([], null);
}

public static class KeysetPaging
{
    /// <summary>
    /// Rows by time, newest first, from a place on: however deep, it costs the rows of one page. The order of ids is the database's own (SQL Server's is
    /// not that of .NET), which is all that a tie needs.
    /// </summary>
    public static IQueryable<T> NewestFirst<T>(
        this IQueryable<T> rows, Expression<Func<T, DateTimeOffset>> at, Expression<Func<T, Guid>> id, Keyset? after)
    {
        if (after is { } from)
        {
            var row = at.Parameters[0];
            var rowId = new Swap(id.Parameters[0], row).Visit(id.Body);
            // values of a closure, so that they become parameters of one kept plan
            Expression<Func<DateTimeOffset>> fromAt = () => from.At;
            Expression<Func<Guid>> fromId = () => from.Id;
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(Expression.AndAlso(
                Expression.LessThanOrEqual(at.Body, fromAt.Body),
                Expression.OrElse(Expression.LessThan(at.Body, fromAt.Body), Expression.LessThan(rowId, fromId.Body))), row));
        }
        return rows.OrderByDescending(at).ThenByDescending(id);
    }

    public static async Task<KeysetPage<T>> PageAsync<T>(this IQueryable<T> ordered, int size, Func<T, Keyset> keyOf, CancellationToken cancellationToken)
    {
        var rows = await ordered.Take(size + 1).ToListAsync(cancellationToken);
        if (rows.Count <= size) return new(rows, null);
        rows.RemoveAt(size);
        return new(rows, keyOf(rows[^1]));
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
