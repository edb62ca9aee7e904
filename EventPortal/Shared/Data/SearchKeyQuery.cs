using System.Linq.Expressions;
using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Data;

/// <summary>Finds rows by their <see cref="SearchKey"/>.</summary>
public static class SearchKeyQuery
{
    /// <summary>Rows that have each typed word in their key, as it is written or as it sounds.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> rows, string typed, Expression<Func<T, string>> key)
    {
        foreach (var (plain, folded) in SearchKey.Words(typed))
        {
            Expression test = Has(key.Body, plain);
            if (folded != plain) test = Expression.OrElse(test, Has(key.Body, folded));
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(test, key.Parameters));
        }
        return rows;
    }

    // A member of a constant becomes a parameter of the statement, so that one plan serves all searches. By the place of the word, not as a pattern:
    // PostgreSQL finds a word in half the time that it takes to try a pattern letter by letter.
    private static BinaryExpression Has(Expression key, string word) => Expression.GreaterThanOrEqual(
        Expression.Call(
            key, typeof(string).GetMethod(nameof(string.IndexOf), [typeof(string)])!, Expression.Property(Expression.Constant(new Typed(word)), nameof(Typed.Word))),
        Expression.Constant(0));

    private sealed record Typed(string Word);
}
