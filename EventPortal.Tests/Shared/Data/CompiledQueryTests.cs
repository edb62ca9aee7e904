using System.Diagnostics;
using EventPortal.Catalog;
using EventPortal.Shared.Data;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace EventPortal.Tests.Shared.Data;

/// <summary>A query that looks new to EF each time costs a thousand times what it should, and nothing else shows it.</summary>
public sealed class CompiledQueryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task AcrossTenants_AskedAgain_IsNotCompiledAgain() =>
        Assert.Equal(1, await CompilationsAsync(db => db.Events.AcrossTenants().Where(e => e.Slug == "across-tenants").CountAsync()));

    [Fact]
    public async Task WithDeleted_AskedAgain_IsNotCompiledAgain() =>
        Assert.Equal(1, await CompilationsAsync(db => db.Events.WithDeleted().Where(e => e.Slug == "with-deleted").CountAsync()));

    [Fact]
    public async Task PreparedQuery_AskedAgain_IsNotCompiledAgain()
    {
        var query = new PreparedQuery<List<string>, Guid>((db, slugs) => db.Events.AcrossTenants().Where(e => slugs.Contains(e.Slug)).Select(e => e.Id));
        Assert.Equal(1, await CompilationsAsync(async db => (await query.ToListAsync(db, ["a", "prepared"])).Count));
        // nor by another context
        Assert.Equal(0, await CompilationsAsync(async db => (await query.ToListAsync(db, ["prepared"])).Count));
    }

    private Task<int> CompilationsAsync(Func<AppDbContext, Task<int>> ask) => portal.ReadAsync(async db =>
    {
        using var compilations = new Compilations(db);
        await ask(db);
        await ask(db);
        return compilations.Count;
    });

    private sealed class Compilations : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> subscriptions = [];
        private readonly DbContext of;

        public Compilations(DbContext of)
        {
            this.of = of;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.QueryCompilationStarting.Name));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is DbContextEventData data && ReferenceEquals(data.Context, of)) Count++;
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
