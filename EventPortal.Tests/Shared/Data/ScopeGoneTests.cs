using EventPortal.Shared.Data;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Data;

/// <summary>A page that is left while it reads has nobody to read for: its next look at the database is a cancelled one and no error of the circuit.</summary>
public sealed class ScopeGoneTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Create_ScopeIsGone_IsCancelled()
    {
        var scope = portal.Services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>();
        await (await contexts.CreateDbContextAsync()).DisposeAsync();
        await scope.DisposeAsync();
        var reading = ReadAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        // what a component's renderer looks at
        Assert.True(reading.IsCanceled);

        async Task ReadAsync()
        {
            await Task.Yield();
            await using var db = await contexts.CreateDbContextAsync();
        }
    }
}
