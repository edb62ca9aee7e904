using System.Threading.Channels;
using EventPortal.Shared.Web.Hosting;
using Microsoft.Extensions.Options;

namespace EventPortal.Analytics.Views;

/// <summary>
/// Visits of this server that wait to be written down. In a crowd that is faster than the writing the newest are dropped: the page is worth more than its
/// count.
/// </summary>
internal sealed class VisitQueue(IOptions<AnalyticsOptions> options, TimeProvider time) : IPageCounter
{
    internal const int Most = 20_000;

    private readonly Channel<Visit> waiting = Channel.CreateBounded<Visit>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Seen(HttpContext http)
    {
        if (options.Value.CountViews && Visit.Of(http, time.GetUtcNow()) is { } visit) waiting.Writer.TryWrite(visit);
    }

    public IReadOnlyList<Visit> Take()
    {
        List<Visit> taken = [];
        while (taken.Count < Most && waiting.Reader.TryRead(out var visit)) taken.Add(visit);
        return taken;
    }
}
