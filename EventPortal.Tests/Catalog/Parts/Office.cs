using EventPortal.Shared.Domain;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Parts;

/// <summary>Acts as a member of an organization.</summary>
internal sealed class Office(ShopFixture shop, Guid organizationId)
{
    private readonly Guid user = Guid.CreateVersion7();

    public Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull => shop.SendAs(TestUsers.User(user), act, organizationId);

    public Task DoAsync<TService>(Func<TService, Task> act)
        where TService : notnull => shop.SendAs(TestUsers.User(user), act, organizationId);

    public async Task RefusedAsync<TService>(DomainError error, Func<TService, Task> act)
        where TService : notnull =>
        Assert.Equal(error, (await Assert.ThrowsAsync<DomainException>(() => DoAsync(act))).Error);
}
