namespace EventPortal.Shared.Live;

/// <summary>Something that open pages follow: a product's places, a cart, an order. Slices make theirs in <c>XTopics</c>.</summary>
/// <param name="Kind">A short word of letters and hyphens.</param>
public readonly record struct LiveTopic(string Kind, Guid Id);
