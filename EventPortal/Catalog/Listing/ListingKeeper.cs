using Microsoft.Extensions.Options;

namespace EventPortal.Catalog.Listing;

/// <summary>Reads the listing when the server starts, before it says that it is ready, and looks after it from then on, so that no visitor waits for a whole reading.</summary>
internal sealed class ListingKeeper(CatalogListing listing, IOptions<CatalogOptions> options, TimeProvider time, ILogger<ListingKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // soon again at the start: the server is not ready before
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private readonly long began = time.GetTimestamp();

    /// <summary>The start has waited for it long enough: the first visitor who looks waits for the rest.</summary>
    public bool IsLate => time.GetElapsedTime(began) > TimeSpan.FromSeconds(options.Value.WarmUpSeconds);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await listing.CheckAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The catalog's listing could not be read");
            }
            await Task.Delay(listing.IsLoaded ? Pause : FirstPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
