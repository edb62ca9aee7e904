using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventPortal.Shared.Data;

/// <summary>
/// A query of one argument that EF compiles once (<see cref="EF.CompileAsyncQuery{TContext, TParam1, TResult}(Expression{Func{TContext, TParam1, IQueryable{TResult}}})"/>): otherwise its expression is
/// built, searched for values and compared with known ones each time, which costs more than reading the few rows of a lookup (docs/decisions/0056). Written as any other
/// query; besides its argument it may depend on nothing but the context.
/// </summary>
/// <param name="query">The query; it is called once for each model, with an argument of no meaning.</param>
internal sealed class PreparedQuery<TArgument, TResult>(Func<AppDbContext, TArgument, IQueryable<TResult>> query)
    where TArgument : class, new()
{
    // by model: a process has one but for tests
    private readonly ConditionalWeakTable<IModel, Func<AppDbContext, TArgument, IAsyncEnumerable<TResult>>> compiled = [];

    public ValueTask<List<TResult>> ToListAsync(AppDbContext db, TArgument argument, CancellationToken cancellationToken = default)
    {
        if (!compiled.TryGetValue(db.Model, out var run)) run = compiled.GetValue(db.Model, _ => Compile(db));
        return run(db, argument).ToListAsync(cancellationToken);
    }

    private Func<AppDbContext, TArgument, IAsyncEnumerable<TResult>> Compile(AppDbContext db)
    {
        var (context, argument, hole) = (Expression.Parameter(typeof(AppDbContext), "db"), Expression.Parameter(typeof(TArgument), "argument"), new TArgument());
        var body = new ArgumentSetter(hole, argument).Visit(query(db, hole).Expression);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<AppDbContext, TArgument, IQueryable<TResult>>>(body, context, argument));
    }

    /// <summary>Puts the argument where the closure of a lambda has the hole.</summary>
    private sealed class ArgumentSetter(TArgument hole, ParameterExpression argument) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (node is not { Expression: ConstantExpression { Value: { } closure }, Member: FieldInfo field }) return base.VisitMember(node);
            return field.GetValue(closure) switch
            {
                { } value when ReferenceEquals(value, hole) => argument,
                AppDbContext or IQueryable => node,
                // it would stay what it was at the first call
                _ => throw new InvalidOperationException($"A prepared query depends on its argument only, not on {field.Name}."),
            };
        }
    }
}
