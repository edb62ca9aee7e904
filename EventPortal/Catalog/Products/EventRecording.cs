using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Products;

/// <summary>[D] video of a past event (video_price), watched in the buyer's account.</summary>
public sealed class EventRecording : Product
{
    private EventRecording()
    {
    }

    public string? VideoUrl { get; private set; }

    public static EventRecording Create(
        Guid organizationId, Guid eventId, string title, string? description, Money price, string? videoUrl, int order, DateTimeOffset now)
    {
        var recording = new EventRecording { VideoUrl = videoUrl };
        recording.Fill(organizationId, eventId, title, description, order, now);
        recording.Offer(price, null, null);
        return recording;
    }
}
