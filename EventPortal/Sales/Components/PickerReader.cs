using System.Text.Json;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Live;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Components;

/// <summary>Reads the buy box of an event once for all its open pages; as a guest, who sees what everybody sees.</summary>
internal sealed class PickerReader(
    PickerQueries queries, IEventDirectory events, IEventProducts products, IDbContextFactory<AppDbContext> contexts) : ILiveReader<Guid, LivePicker>
{
    public async Task<LiveRead<LivePicker>> ReadAsync(Guid key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        LiveTopic[] topics = [CatalogTopics.Event(key), .. (await products.ListAsync(db, key, cancellationToken)).Select(CatalogTopics.Product)];
        if ((await events.FindAsync([key], cancellationToken)).GetValueOrDefault(key) is { Rules.IsPrivate: true })
            return new(new(null, IsShared: false), topics);
        var view = await queries.FindAsync(key, cancellationToken);
        return new(new(view, IsShared: true), topics, view is null ? null : NextMoment(view), Mark(view));
    }

    /// <summary>When a sale begins or ends, an event or run starts, or a held place may come back.</summary>
    private static DateTimeOffset? NextMoment(PickerView view)
    {
        var moments = view.Rows.SelectMany(r => new[] { r.Offer.StateAt, r.Offer.SalesEnd, r.FreeFrom, r.Offer.Event.EndsAt })
            .Concat(view.Runs.Select(r => (DateTimeOffset?)r.StartsAt)).OfType<DateTimeOffset>().Where(m => m > view.Now).ToList();
        return moments.Count == 0 ? null : moments.Min();
    }

    // The clock alone is no change, except where minutes to wait are shown; nor is one place less of many.
    private static string? Mark(PickerView? view) =>
        view is not null && view.Rows.Any(r => r.FreeFrom is not null) ? null : JsonSerializer.Serialize(view is null ? null : PlacesLeft.AsSeen(view));
}
