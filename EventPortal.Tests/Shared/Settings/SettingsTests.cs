using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Settings;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Settings;

public sealed class SettingsTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Save_OnOneServer_IsInEffectOnTheOtherAndOnItsPages()
    {
        await using var other = await portal.StartAnotherAsync();
        var (values, version) = await ReadAsync();
        await SaveAsync(values with { NoticeUk = "Роботи з 22:00", SignUpOpen = false, SupportEmail = "help@portal.test" }, version);
        await Truth.WhenAsync(() => Task.FromResult(!other.Services.GetRequiredService<SiteSettings>().Current.SignUpOpen), "the other server knows");
        var page = await other.Client.GetStringAsync("/account/sign-up");
        Assert.Contains("Роботи з 22:00", page, StringComparison.Ordinal);
        Assert.Contains("тимчасово закрито", page, StringComparison.Ordinal);
        Assert.Contains("mailto:help@portal.test", page, StringComparison.Ordinal);
        var trail = await portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.ObjectType == nameof(PortalSettings)).OrderByDescending(a => a.At).FirstAsync());
        Assert.Contains("Роботи з 22:00", trail.Changes, StringComparison.Ordinal);

        (values, version) = await ReadAsync();
        await SaveAsync(values with { NoticeUk = null, SignUpOpen = true }, version);
        Assert.DoesNotContain("above-all", await portal.Client.GetStringAsync("/account/sign-up"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OverSomebodyElsesChange_IsRefused()
    {
        var (values, version) = await ReadAsync();
        await SaveAsync(values with { LongestHoldMinutes = 45 }, version);
        var refused = await Assert.ThrowsAsync<DomainException>(() => SaveAsync(values with { LongestHoldMinutes = 50 }, version));
        Assert.Equal(SettingsErrors.ChangedMeanwhile, refused.Error);
        Assert.Equal(45, (await ReadAsync()).Values.LongestHoldMinutes);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1441)]
    public async Task Save_HoldOutOfRange_IsRefused(int minutes)
    {
        var (values, version) = await ReadAsync();
        var refused = await Assert.ThrowsAsync<DomainException>(() => SaveAsync(values with { LongestHoldMinutes = minutes }, version));
        Assert.Equal(SettingsErrors.HoldOutOfRange, refused.Error);
    }

    [Fact]
    public void NoticeIn_MissingTranslation_FallsBack()
    {
        var values = new SettingValues { NoticeUk = "укр", NoticeEn = "eng" };
        Assert.Equal(("eng", "укр", "укр"), (values.NoticeIn("en"), values.NoticeIn("ru"), values.NoticeIn("uk")));
        Assert.Null(new SettingValues().NoticeIn("uk"));
    }

    private async Task<(SettingValues Values, int Version)> ReadAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SettingsStore>().ReadAsync(default);
    }

    private async Task SaveAsync(SettingValues values, int version)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(TestUsers.Admin);
        await scope.ServiceProvider.GetRequiredService<SettingsStore>().SaveAsync(values, version, default);
    }
}
