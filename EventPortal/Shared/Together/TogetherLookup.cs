using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Together;

/// <summary>
/// One look for all who look something up at one moment, whatever their keys. Who comes while others are looked up gets a look that begins afterwards, so
/// nobody is told what was before they asked: nothing is kept (docs/decisions/0054). Only for what is the same for whoever asks.
/// </summary>
internal sealed class TogetherLookup<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly TogetherQueue<Type, Sought> queue;

    /// <param name="look">Finds what there is, in a scope that is nobody's.</param>
    public TogetherLookup(IServiceScopeFactory scopes, Func<IServiceProvider, AppDbContext, List<TKey>, Task<IReadOnlyDictionary<TKey, TValue>>> look) => queue = new(1, async (_, sought) =>
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        var found = await look(scope.ServiceProvider, db, [.. sought.Select(s => s.Key).Distinct()]);
        foreach (var one in sought) one.Answer(found.GetValueOrDefault(one.Key));
    });

    /// <returns>Null: there is none.</returns>
    public Task<TValue?> FindAsync(TKey key, CancellationToken cancellationToken)
    {
        var sought = new Sought(key);
        queue.Add(typeof(TValue), sought);
        return sought.Result.WaitAsync(cancellationToken);
    }

    /// <returns>Those that there are.</returns>
    public async Task<IReadOnlyDictionary<TKey, TValue>> FindAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(keys.Select(async key => (Key: key, Value: await FindAsync(key, cancellationToken))));
        return found.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!);
    }

    private sealed class Sought(TKey key) : TogetherWork<TValue?>
    {
        public TKey Key { get; } = key;
    }
}
