using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Accounts;

/// <summary>The whole portal with a clock that the tests move.</summary>
public sealed class AccountsHost(PostgresServer server) : PortalHost(server)
{
    public TestClock Clock { get; } = new();

    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);
}
