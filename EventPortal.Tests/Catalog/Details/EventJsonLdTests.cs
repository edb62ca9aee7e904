using System.Text.Json;
using System.Text.RegularExpressions;
using EventPortal.Catalog.Contracts;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Details;

/// <summary>What search engines read of an event.</summary>
public sealed class EventJsonLdTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Page_HybridCourse_SaysWhatGoogleAsksOfEventsAndCourses()
    {
        var course = samples.Published("Граматика </script>", new()
        {
            Kind = EventKind.Course, Lead = "Коротко", Format = EventFormat.Hybrid, City = "Львів", Address = "вул. Зелена, 1", PracticalHours = 20, SelfEducationHours = 10,
        });
        samples.Ticket(course, 85_000, sale: 68_000);
        await samples.InsertAsync(portal);

        var graph = await GraphAsync(samples.Url(course));

        var told = Of(graph, "EducationEvent");
        Assert.Equal("https://schema.org/EventScheduled", told.GetProperty("eventStatus").GetString());
        Assert.Equal("https://schema.org/MixedEventAttendanceMode", told.GetProperty("eventAttendanceMode").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$", told.GetProperty("startDate").GetString());
        Assert.Equal(["Place", "VirtualLocation"], told.GetProperty("location").EnumerateArray().Select(p => p.GetProperty("@type").GetString()));
        Assert.Equal("Львів", told.GetProperty("location")[0].GetProperty("address").GetProperty("addressLocality").GetString());
        Assert.Equal(samples.Organization.Name, told.GetProperty("organizer").GetProperty("name").GetString());
        var offer = told.GetProperty("offers")[0];
        Assert.Equal(("680.00", "UAH", "https://schema.org/InStock"), (offer.GetProperty("price").GetString(), offer.GetProperty("priceCurrency").GetString(), offer.GetProperty("availability").GetString()));
        Assert.True(offer.TryGetProperty("validFrom", out _));
        Assert.EndsWith(".png", new Uri(told.GetProperty("image")[0].GetString()!).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("PT30H", Of(graph, "Course").GetProperty("hasCourseInstance")[0].GetProperty("courseWorkload").GetString());
        var way = Of(graph, "BreadcrumbList").GetProperty("itemListElement");
        Assert.Equal(course.Content.Title, way[way.GetArrayLength() - 1].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Page_CancelledEvent_SaysSo_AndAnEventIsNoCourse()
    {
        var meetup = samples.Published("Зустріч", new() { Kind = EventKind.Event });
        meetup.Cancel("Повінь", TimeProvider.System.GetUtcNow());
        await samples.InsertAsync(portal);

        var graph = await GraphAsync(samples.Url(meetup));

        Assert.Equal("https://schema.org/EventCancelled", Of(graph, "EducationEvent").GetProperty("eventStatus").GetString());
        Assert.DoesNotContain(graph, g => g.GetProperty("@type").GetString() == "Course");
    }

    private async Task<List<JsonElement>> GraphAsync(string path)
    {
        var html = await portal.Client.GetStringAsync(new Uri(path, UriKind.Relative));
        var json = Regex.Match(html, "<script type=\"application/ld(?:\\+|&#x2B;)json\">(.*?)</script>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value;
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("@graph").EnumerateArray()];
    }

    private static JsonElement Of(List<JsonElement> graph, string type) => Assert.Single(graph, g => g.GetProperty("@type").GetString() == type);
}
