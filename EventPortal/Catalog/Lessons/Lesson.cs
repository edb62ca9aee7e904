using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Catalog.Lessons;

/// <summary>[D] one meeting of an event: part of its programme, or an alternative run that a participant picks.</summary>
public sealed class Lesson : AggregateRoot, IAnnounced, IAudited, ITenantOwned
{
    internal Lesson(Guid id, Guid organizationId, Guid eventId, DateTimeOffset startsAt, string? title, Guid? speakerId)
    {
        Id = id;
        OrganizationId = organizationId;
        EventId = eventId;
        StartsAt = startsAt;
        Title = title;
        SpeakerId = speakerId;
    }

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    /// <summary>[D] start_date and start_time in one.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    public string? Title { get; private set; }

    public Guid? SpeakerId { get; private set; }

    IEnumerable<LiveTopic> IAnnounced.Topics => [CatalogTopics.Event(EventId)];

    /// <summary>[D] task_id: key of the scheduled work for this lesson.</summary>
    public string? TaskId { get; private set; }

    /// <summary>Maintained counter.</summary>
    [NotAudited]
    public int NumberRegistrants { get; private set; }

    /// <summary>Another time, which those concerned are told of.</summary>
    internal void Reschedule(DateTimeOffset startsAt, bool chosenOnly, DateTimeOffset now)
    {
        if (startsAt == StartsAt) return;
        Raise(new LessonRescheduled(EventId, OrganizationId, Id, Title, StartsAt, startsAt, chosenOnly, now));
        StartsAt = startsAt;
    }

    /// <summary>Another time while nobody knows of it.</summary>
    internal void MoveTo(DateTimeOffset startsAt) => StartsAt = startsAt;

    public void Change(DateTimeOffset startsAt, string? title, Guid? speakerId)
    {
        Guard.That(title is null or { Length: <= 255 }, CatalogErrors.TitleInvalid);
        (StartsAt, Title, SpeakerId) = (startsAt, string.IsNullOrWhiteSpace(title) ? null : title.Trim(), speakerId);
    }
}
