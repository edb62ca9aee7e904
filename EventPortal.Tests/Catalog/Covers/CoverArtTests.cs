using System.Text.Json;
using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Covers.Families;
using Xunit;

namespace EventPortal.Tests.Catalog.Covers;

public sealed class CoverArtTests
{
    private static readonly Vectors Golden = JsonSerializer.Deserialize<Vectors>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalog", "Covers", "vectors.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<int> CoverRows => [.. Enumerable.Range(0, Golden.Covers.Length)];

    public static TheoryData<int> PortraitRows => [.. Enumerable.Range(0, Golden.Portraits.Length)];

    [Theory]
    [MemberData(nameof(CoverRows))]
    public void Svg_AnyInput_IsTheStringOfThePrototype(int row)
    {
        var (slug, kind, direction, family, w, h, svg) = Golden.Covers[row];
        var asked = family is null ? (CoverFamily?)null : Enum.Parse<CoverFamily>(family, ignoreCase: true);

        Assert.Equal(svg, CoverArt.Svg(slug, Enum.Parse<CoverKind>(kind, ignoreCase: true), direction, w, h, asked));
    }

    [Theory]
    [MemberData(nameof(PortraitRows))]
    public void Portrait_AnyName_IsTheStringOfThePrototype(int row) =>
        Assert.Equal(Golden.Portraits[row].Svg, PortraitArt.Svg(Golden.Portraits[row].Name));

    [Fact]
    public void Svg_EveryFamilyAndKind_IsAmongTheVectors()
    {
        Assert.Equal(8, Golden.Covers.Select(x => x.Family).OfType<string>().Distinct().Count());
        Assert.Equal(3, Golden.Covers.Select(x => x.Kind).Distinct().Count());
        Assert.Contains(Golden.Covers, x => x.Family is null && x.Direction == "anglijska-mova");
    }

    private sealed record Vectors(CoverVector[] Covers, PortraitVector[] Portraits);

    private sealed record CoverVector(string Slug, string Kind, string Direction, string? Family, int W, int H, string Svg);

    private sealed record PortraitVector(string Name, string Svg);
}
