using Xunit;

namespace EventPortal.Tests.Faults;

public sealed class OnSaleDrillTests
{
    [Fact]
    public async Task OnSale_OneOfTwoServersKilledThenPostgreSqlRestartedHard_NothingIsLostDoubleOrStuck()
    {
        await using var drill = new OnSaleDrill();
        var figures = await drill.RunAsync();

        // RPO 0, and each paid place once
        Assert.Empty(figures.Lost);
        Assert.Equal(figures.PaidAtBank, figures.Confirmed);
        Assert.Equal(figures.Confirmed, figures.Places);
        Assert.Empty(figures.Found);
        // faults were met, or nothing was proven; how fast all comes back is for the benchmark, which has the machine for itself
        Assert.True(figures.Broken > 0, "No purchase met a fault.");
    }
}
