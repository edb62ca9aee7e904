using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Walks;

/// <summary>The portal with demo data, as a newcomer sees it; one for all walks, in whatever order they come.</summary>
public class DemoHost(PostgresServer server) : PortalHost(server)
{
    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Demo:Seed"] = "true";
        // walks see sessions end that an admin ends
        settings["Accounts:RevalidateEvery"] = "00:00:03";
    }
}

/// <summary>
/// The portal with something to look at on every page. Not for walks: the carts and favourites of the demo accounts are filled, and a walk
/// would find them so or not by its place in the order.
/// </summary>
public sealed class SweepHost(PostgresServer server) : DemoHost(server)
{
    private Task<IReadOnlyList<PortalPage>>? pages;

    /// <summary>Every page; what they show is put up once.</summary>
    public Task<IReadOnlyList<PortalPage>> PagesAsync() => pages ??= PortalPages.ListAsync(this);
}

/// <summary>Walks share one portal, so they go one after another.</summary>
[CollectionDefinition(Name)]
public sealed class WalksCollection : ICollectionFixture<DemoHost>
{
    public const string Name = "walks";
}

/// <summary>The sweep of all pages takes as long as all walks together: it has a portal of its own, so that they go side by side.</summary>
[CollectionDefinition(Name)]
public sealed class SweepCollection : ICollectionFixture<SweepHost>
{
    public const string Name = "sweep of all pages";
}
