using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Shared.Domain;

public sealed class CodesTests
{
    [Fact]
    public void NewCode_Always_HasEightUnambiguousCharacters()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => Codes.NewCode()).ToList();
        Assert.All(codes, code => Assert.Matches("^[346789A-HJ-NP-RTWXY]{8}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void Normalize_TypedWithSpacesAndDashes_IsTheCode() => Assert.Equal("K7MX4PRQ", Codes.Normalize(" k7mx-4prq "));
}
