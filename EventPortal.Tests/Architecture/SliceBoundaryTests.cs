using Xunit;

namespace EventPortal.Tests.Architecture;

public sealed class SliceBoundaryTests
{
    private static readonly string Portal = typeof(Program).Assembly.Location.Replace("EventPortal.Tests.dll", "EventPortal.dll", StringComparison.Ordinal);

    [Fact]
    public void Slices_UseOthers_OnlyThroughTheirContracts() =>
        Assert.Empty(SliceRules.Violations(SliceRules.AllTypes(Portal)).Distinct().Order());

    [Fact]
    public void Rules_OfTheTable_HaveNoCycle()
    {
        var below = new HashSet<string>();
        foreach (var (slice, uses) in SliceRules.Allowed)
        {
            Assert.All(uses, used => Assert.True(below.Contains(used), $"{slice} uses {used}, which stands below it in the table"));
            below.Add(slice);
        }
    }

    [Fact]
    public void EverySlice_OfTheTree_IsInTheTable()
    {
        var slices = SliceRules.AllTypes(Portal).Select(t => SliceRules.SliceOf(SliceRules.Outer(t).FullName)).OfType<string>().Distinct();
        Assert.Empty(slices.Except(SliceRules.Allowed.Keys).Except(["Shared", "Demo"]));
    }

    [Fact]
    public void PlantedViolation_OfTheRules_IsCaught()
    {
        var planted = SliceRules.AllTypes(typeof(Program).Assembly.Location)
            .Where(t => SliceRules.Outer(t).FullName == "EventPortal.Catalog.PlantedViolation");
        var found = SliceRules.Violations(planted).ToList();
        Assert.Contains(found, v => v.EndsWith("→ EventPortal.Sales.Orders.Order", StringComparison.Ordinal));
        Assert.Contains(found, v => v.EndsWith("→ EventPortal.Organizations.Groups.Group", StringComparison.Ordinal));
    }

    [Fact]
    public void Components_OfAllSlices_DoNotTouchTheDatabase()
    {
        var offenders = SliceRules.AllTypes(Portal)
            .Where(t => IsComponent(SliceRules.Outer(t)))
            .Where(t => SliceRules.UsedBy(t).Any(u => u.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || u.Name == "AppDbContext"))
            .Select(t => SliceRules.Outer(t).FullName);
        Assert.Empty(offenders.Distinct());
    }

    private static bool IsComponent(Mono.Cecil.TypeDefinition type)
    {
        for (var t = type; t is not null; t = t.BaseType?.Resolve())
            if (t.FullName == "Microsoft.AspNetCore.Components.ComponentBase") return true;
        return false;
    }
}
