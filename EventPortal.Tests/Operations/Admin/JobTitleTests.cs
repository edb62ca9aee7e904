using System.Globalization;
using System.Resources;
using EventPortal.Operations;
using EventPortal.Shared.Jobs;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Operations.Admin;

/// <summary>An admin reads what a job does and not what it is called in the code.</summary>
public sealed class JobTitleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Title_EveryJob_HasWordsInEachLanguage(string culture)
    {
        var texts = new ResourceManager(typeof(OperationsText)).GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!;
        var jobs = portal.Services.GetServices<PortalJob>().Select(j => j.Name).ToList();
        Assert.True(jobs.Count >= 7);
        Assert.DoesNotContain(jobs, name => string.IsNullOrWhiteSpace(texts.GetString("Job." + name)));
        // and none for a job that is gone
        var known = texts.Cast<System.Collections.DictionaryEntry>().Select(t => (string)t.Key).Where(k => k.StartsWith("Job.", StringComparison.Ordinal)).Select(k => k["Job.".Length..]);
        Assert.Empty(known.Except(jobs));
    }
}
