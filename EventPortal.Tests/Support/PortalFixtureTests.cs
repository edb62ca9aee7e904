using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Support;

public sealed class PortalFixtureTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task ReadAsync_FreshDatabase_HasTheSchemaAndNoRows() =>
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<AuditEntry>().CountAsync()));

    [Fact]
    public async Task SendAs_User_ActsAsThatUser()
    {
        var id = Guid.CreateVersion7();
        var seen = await portal.SendAs(TestUsers.User(id), (CurrentUser user) => Task.FromResult(user.UserId));
        Assert.Equal(id, seen);
    }

    [Fact]
    public void Advance_Clock_IsTheClockOfTheServices()
    {
        var clock = (TimeProvider)portal.Services.GetService(typeof(TimeProvider))!;
        var before = clock.GetUtcNow();
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(before.AddMinutes(16), clock.GetUtcNow());
    }
}
