using System.Net;
using EventPortal.Analytics.Views;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace EventPortal.Tests.Analytics.Views;

public sealed class VisitTests
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Theory]
    [InlineData(null, null, "direct")]
    [InlineData(null, "https://portal.example/events", "portal")]
    [InlineData(null, "https://l.facebook.com/l.php?u=x", "facebook")]
    [InlineData(null, "https://www.google.com.ua/", "google")]
    [InlineData(null, "https://t.me/shkola", "telegram")]
    [InlineData(null, "https://www.osvita.example/news/1", "osvita.example")]
    [InlineData(null, "android-app://com.viber.voip/", "direct")]
    [InlineData(" Лист-Школам №5 ", "https://l.facebook.com/", "лист-школам-5")]
    [InlineData("<script>", null, "script")]
    [InlineData("!!!", null, "direct")]
    public void Of_LinkAndSite_IsOneWord(string? campaign, string? referer, string expected) => Assert.Equal(expected, VisitSource.Of(campaign, referer, "portal.example"));

    [Fact]
    public void Of_LongCampaign_IsCut() => Assert.Equal(VisitSource.MaxLength, VisitSource.Of(new('a', 300), null, "portal.example").Length);

    [Theory]
    [InlineData(Browser, null, true)]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", null, false)]
    [InlineData("facebookexternalhit/1.1", null, false)]
    [InlineData("curl/8.5.0", null, false)]
    [InlineData("", null, false)]
    [InlineData(Browser, "prefetch;prerender", false)]
    public void Of_WhoLooks_CountsPeopleOnly(string agent, string? purpose, bool counts)
    {
        var http = Request(agent);
        if (purpose is not null) http.Request.Headers["Sec-Purpose"] = purpose;
        Assert.Equal(counts, Visit.Of(http, TestClock.Start) is not null);
    }

    [Fact]
    public void Of_SameHousehold_IsOneVisitorByNetworkAndBrowser()
    {
        var (one, neighbour) = (Request(Browser), Request(Browser));
        one.Connection.RemoteIpAddress = IPAddress.Parse("2001:db8:1:2::1");
        neighbour.Connection.RemoteIpAddress = IPAddress.Parse("2001:db8:1:2::ff");
        Assert.Equal(Visit.Of(one, TestClock.Start)!.Visitor, Visit.Of(neighbour, TestClock.Start)!.Visitor);
        neighbour.Connection.RemoteIpAddress = IPAddress.Parse("2001:db8:1:3::1");
        Assert.NotEqual(Visit.Of(one, TestClock.Start)!.Visitor, Visit.Of(neighbour, TestClock.Start)!.Visitor);
    }

    private static DefaultHttpContext Request(string agent)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.UserAgent = agent;
        (http.Request.RouteValues["Organization"], http.Request.RouteValues["Slug"]) = ("academy", "kurs");
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        return http;
    }
}
