using System.Text;
using EventPortal.Catalog.Search;
using EventPortal.Notifications.Contracts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EventPortal.Catalog.Feeds;

/// <summary>The calendar as it is sent, in UTF-8.</summary>
internal sealed class FeedText(CatalogFeedQueries feeds, IStringLocalizer<CatalogText> loc, IOptions<CatalogOptions> options, TimeProvider time)
{
    public async Task<byte[]> ComposeAsync(FeedContent content, CatalogFilter filter, Uri root, CancellationToken cancellationToken)
    {
        var entries = await feeds.EntriesAsync(content, root, cancellationToken);
        var name = filter.Query.Length > 0 ? loc["Feed.NameOf", filter.Query] : loc["Feed.Name"];
        return Encoding.UTF8.GetBytes(new CalendarFeed(name, TimeSpan.FromMinutes(options.Value.FeedMinutes), entries).ToICalendar(time.GetUtcNow()));
    }
}
