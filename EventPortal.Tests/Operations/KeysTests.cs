using EventPortal.Operations.Keys;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Operations;

public sealed class KeysTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Protect_OnOneServer_IsReadOnAnother()
    {
        var secret = Protector(portal).Protect("cookie");
        await using var other = await portal.StartAnotherAsync();
        Assert.Equal("cookie", Protector(other).Unprotect(secret));
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<DataProtectionKey>().CountAsync()));
    }

    private static IDataProtector Protector(PortalHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
