using System.Net;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Shell;

public sealed class RateLimitTests(RateLimitTests.Host portal) : IClassFixture<RateLimitTests.Host>
{
    [Fact]
    public async Task All_OverTheLimit_ExplainsInTheVisitorsLanguageAndSaysWhen()
    {
        using var english = portal.NewClient("en");
        english.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        for (var i = 0; i < 5; i++) await english.GetAsync("/culture/set");
        using var refused = await english.GetAsync("/culture/set");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("<h1>Too many requests</h1>", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var ukrainian = portal.NewClient();
        Assert.Contains("\"title\":\"Забагато запитів\"", await ukrainian.GetStringOfAsync("/culture/set"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ukrainian.GetAsync("/health/live")).StatusCode);
    }

    public sealed class Host(PostgresServer server) : PortalHost(server)
    {
        protected override void Configure(IDictionary<string, string?> settings)
        {
            settings["RateLimits:Enabled"] = "true";
            settings["RateLimits:All"] = "5";
        }
    }
}

file static class Reading
{
    internal static async Task<string> GetStringOfAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }
}
