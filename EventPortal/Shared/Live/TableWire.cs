using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Live;

/// <summary>Words as rows of a table that each server looks at a few times a second: for SQL Server, and for a PostgreSQL that can only be reached through a pooler.</summary>
internal sealed class TableWire(IServiceScopeFactory scopes, IOptions<LiveOptions> options, TimeProvider time) : ILiveWire
{
    /// <summary>Numbers are given before rows are seen: a look goes back so many, for those that were committed late.</summary>
    private const long Overlap = 100;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public Task SendAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) => UseAsync(db =>
    {
        db.AddRange(words.Select(w => LiveMessage.Create(w, db.Now)));
        return db.SaveChangesAsync(cancellationToken);
    });

    public async Task ListenAsync(Action open, Action<string> heard, CancellationToken cancellationToken)
    {
        var last = await UseAsync(db => Messages(db).MaxAsync(m => (long?)m.Id, cancellationToken)) ?? 0;
        var seen = (await UseAsync(db => Messages(db).Where(m => m.Id > last - Overlap).Select(m => m.Id).ToListAsync(cancellationToken))).ToHashSet();
        open();
        var clean = time.GetUtcNow() + Kept;
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(options.Value.PollMilliseconds), time, cancellationToken);
            var from = last - Overlap;
            foreach (var message in await UseAsync(db => Messages(db).Where(m => m.Id > from).OrderBy(m => m.Id).ToListAsync(cancellationToken)))
            {
                if (seen.Add(message.Id)) heard(message.Text);
                last = Math.Max(last, message.Id);
            }
            seen.RemoveWhere(id => id <= last - Overlap);
            if (time.GetUtcNow() < clean) continue;
            clean = time.GetUtcNow() + Kept;
            await CleanAsync(time.GetUtcNow() - Kept, cancellationToken);
        }
    }

    /// <summary>Removes words that everybody has read long ago; every server does it now and then.</summary>
    internal Task<int> CleanAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        UseAsync(db => db.Set<LiveMessage>().Where(m => m.SentAt < before).ExecuteDeleteAsync(cancellationToken));

    private static IQueryable<LiveMessage> Messages(AppDbContext db) => db.Set<LiveMessage>().AsNoTracking();

    private async Task<TResult> UseAsync<TResult>(Func<AppDbContext, Task<TResult>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        return await use(db);
    }
}
