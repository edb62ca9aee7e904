using EventPortal.Catalog.Parts;
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

    public void Watch(string? videoUrl)
    {
        Guard.That(videoUrl is null || (videoUrl.Length <= 500 && Uri.TryCreate(videoUrl, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"), PartsErrors.LinkInvalid);
        VideoUrl = videoUrl;
    }
}
