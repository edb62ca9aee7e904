namespace EventPortal.Catalog.Lessons;

/// <summary>A lesson in the organizer's programme.</summary>
/// <param name="Registrants">People who chose this run, in carts too: it is not deleted.</param>
public sealed record LessonRow(Guid Id, int Version, DateTimeOffset StartsAt, string? Title, Guid? SpeakerId, int Registrants);
