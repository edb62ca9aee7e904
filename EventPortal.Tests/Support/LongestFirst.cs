using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace EventPortal.Tests.Support;

/// <summary>The walks, which take minutes, begin first: begun last they would leave all cores but one idle at the end of a run.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [SweepCollection.Name, WalksCollection.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.IndexOf(Long, c.TestCollectionDisplayName) is var place and >= 0 ? place : Long.Length).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];
}
