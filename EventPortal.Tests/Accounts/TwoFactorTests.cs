using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.TwoFactor;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Accounts;

public sealed class TwoFactorTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    [Theory]
    // RFC 6238, appendix B: the last six digits of the SHA-1 column; the key is "12345678901234567890"
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_TestVectorsOfTheStandard_Match(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public async Task SignIn_SecondFactorOn_NeedsAFreshCode()
    {
        var (visitor, key, _) = await EnableAsync("totp@example.com");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var code = Totp.CodeAt(key, host.Clock.Now);
        var step = await new Visitor(host).SignInAsync("totp@example.com");
        Assert.Equal(AccountsUrls.TwoFactorPath, step.Location);

        var other = new Visitor(host);
        await other.SignInAsync("totp@example.com");
        Assert.False(await other.IsInsideAsync());
        Assert.Single((await TotpAsync(other, "000000")).Errors);
        Assert.Equal("/", (await TotpAsync(other, code)).Location);
        Assert.True(await other.IsInsideAsync());

        var thief = new Visitor(host);
        await thief.SignInAsync("totp@example.com");
        Assert.Single((await TotpAsync(thief, code)).Errors);
        Assert.False(await thief.IsInsideAsync());
        Assert.True(await visitor.IsInsideAsync());
    }

    [Fact]
    public async Task Enable_KeyAndRecoveryCodes_LieEncrypted()
    {
        var (_, key, codes) = await EnableAsync("secret@example.com");
        await using var scope = host.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<IdentityUserToken<Guid>>().Select(t => t.Value!).ToListAsync();
        Assert.True(kept.Count >= 2);
        Assert.DoesNotContain(kept, value => value.Contains(key, StringComparison.OrdinalIgnoreCase) || value.Contains(codes[0], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SignIn_RecoveryCode_WorksOnce()
    {
        var (_, _, codes) = await EnableAsync("recovery@example.com");
        Assert.Equal(10, codes.Count);
        for (var turn = 0; turn < 2; turn++)
        {
            var visitor = new Visitor(host);
            await visitor.SignInAsync("recovery@example.com");
            var answer = await visitor.SubmitAsync(AccountsUrls.RecoveryPath, "recovery", ("Code", codes[0].ToLowerInvariant()));
            Assert.Equal(turn == 0, answer.Location == "/");
            Assert.Equal(turn == 0, await visitor.IsInsideAsync());
        }
    }

    [Fact]
    public async Task SignIn_WrongCodes_LockTheAccountAlthoughThePasswordIsRight()
    {
        await EnableAsync("codes@example.com");
        var visitor = new Visitor(host);
        Answer answer = null!;
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync("codes@example.com");
            answer = await TotpAsync(visitor, "000000");
        }
        Assert.StartsWith("Забагато", answer.Note, StringComparison.Ordinal);
        Assert.StartsWith("Забагато", (await visitor.SignInAsync("codes@example.com")).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TurnOff_WithPassword_AsksForNoCodeAgain()
    {
        var (visitor, _, _) = await EnableAsync("off@example.com");
        Assert.Single((await visitor.SubmitAsync(AccountsUrls.Security, "two-factor-off", ("Password", "wrong-2026"))).Errors);
        await visitor.SubmitAsync(AccountsUrls.Security, "two-factor-off", ("Password", Visitor.Password));
        Assert.Equal("/", (await new Visitor(host).SignInAsync("off@example.com")).Location);
    }

    private async Task<(Visitor Visitor, string Key, IReadOnlyList<string> Codes)> EnableAsync(string email)
    {
        var visitor = await Accounts.SignedInAsync(host, email);
        var page = await visitor.ReadAsync(await visitor.GetAsync(AccountsUrls.Authenticator));
        var key = page.Document.QuerySelector(".secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".qr svg"));
        var done = await visitor.SubmitAsync(AccountsUrls.Authenticator, "authenticator", ("Code", Totp.CodeAt(key, host.Clock.Now)));
        return (visitor, key, [.. done.Document.QuerySelectorAll(".codes li").Select(c => c.TextContent)]);
    }

    private static Task<Answer> TotpAsync(Visitor visitor, string code) => visitor.SubmitAsync(AccountsUrls.TwoFactorPath, "two-factor", ("Code", code));
}
