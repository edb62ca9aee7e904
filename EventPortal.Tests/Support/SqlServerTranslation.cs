using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using EventPortal.Shared.Data;
using EventPortal.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace EventPortal.Tests.Support;

/// <summary>
/// Whatever query a test runs on PostgreSQL is also translated for SQL Server, which needs no server: a query that only one of them can do fails
/// the test that ran it. So every query that is tested at all is tested for both.
/// </summary>
internal sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    private static readonly ConcurrentDictionary<string, byte> Done = new();
    private static int translated;

    /// <summary>Different queries translated so far in this run.</summary>
    internal static int Translated => translated;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is PostgreSqlDbContext && Done.TryAdd(queryExpression.ToString(), 0)) Translate(queryExpression);
        return queryExpression;
    }

    private static void Translate(Expression query)
    {
        using var db = OfflineContext.Of(DatabaseProvider.SqlServer);
        var onSqlServer = new Rebase(db).Visit(query);
        var result = onSqlServer.Type.IsGenericType && typeof(IQueryable).IsAssignableFrom(onSqlServer.Type)
            ? typeof(IEnumerable<>).MakeGenericType(onSqlServer.Type.GetGenericArguments()[0])
            : onSqlServer.Type;
        try
        {
            typeof(SqlServerTranslation).GetMethod(nameof(Compile), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(result).Invoke(null, [db, onSqlServer]);
            Interlocked.Increment(ref translated);
        }
        catch (TargetInvocationException e)
        {
            throw new InvalidOperationException("This query has no SQL Server translation: " + e.InnerException!.Message, e.InnerException);
        }
    }

    private static void Compile<TResult>(DbContext db, Expression query) =>
        db.GetService<IQueryCompilationContextFactory>().Create(async: false).CreateQueryExecutor<TResult>(query);

    /// <summary>Puts the entity types of the other model into the query's roots.</summary>
    private sealed class Rebase(DbContext db) : ExpressionVisitor
    {
        // what raw SQL is read into need not be an entity
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? root.UpdateEntityType(db.Model.FindEntityType(root.EntityType.Name) ?? (IEntityType)db.GetService<IAdHocMapper>().GetOrAddEntityType(root.EntityType.ClrType))
            : base.VisitExtension(node);
    }
}
