using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Walks;

/// <summary>The portal with demo data, as a newcomer sees it; one for all walks, and one for the sweep of all pages beside them.</summary>
public sealed class DemoHost(PostgresServer server) : PortalHost(server)
{
    private Task<IReadOnlyList<PortalPage>>? pages;

    /// <summary>Every page; what they show is put up once.</summary>
    public Task<IReadOnlyList<PortalPage>> PagesAsync() => pages ??= PortalPages.ListAsync(this);

    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Demo:Seed"] = "true";
        // walks see sessions end that an admin ends
        settings["Accounts:RevalidateEvery"] = "00:00:03";
    }
}

/// <summary>Walks share one portal, so they go one after another.</summary>
[CollectionDefinition(Name)]
public sealed class WalksCollection : ICollectionFixture<DemoHost>
{
    public const string Name = "walks";
}

/// <summary>The sweep of all pages takes as long as all walks together: it has a portal of its own, so that they go side by side.</summary>
[CollectionDefinition(Name)]
public sealed class SweepCollection : ICollectionFixture<DemoHost>
{
    public const string Name = "sweep of all pages";
}
