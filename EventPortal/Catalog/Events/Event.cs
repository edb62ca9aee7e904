using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Questions;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Catalog.Events;

/// <summary>A course, webinar, meetup, conference: [D] Event and [A] Event in one. Content is in <see cref="EventContent"/>, times in <see cref="EventSchedule"/>.</summary>
public sealed partial class Event : AggregateRoot, IAnnounced, IAudited, ITenantOwned, ISoftDeleted
{
    private readonly List<Lesson> lessons = [];
    private readonly List<EventSpeakerLink> speakers = [];
    private readonly List<EventOrganizerLink> organizers = [];
    private readonly List<EventDirection> directions = [];
    private readonly List<EventGroup> groups = [];
    private readonly List<EventInclude> includes = [];
    private readonly List<EventAdvantage> advantages = [];
    private readonly List<Question> questions = [];

    private Event() => (Slug, SearchText) = ("", "");

    public Guid OrganizationId { get; private set; }

    /// <summary>Who made it.</summary>
    public Guid CreatedBy { get; private set; }

    /// <summary>Address; unique in the organization among the not deleted.</summary>
    public string Slug { get; private set; }

    public EventStatus Status { get; private set; }

    public EventContent Content { get; private set; } = new();

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>IANA id of the zone in which the event's clock runs.</summary>
    public string TimeZone { get; private set; } = "Europe/Kyiv";

    public EventSchedule Schedule => new() { StartsAt = StartsAt, EndsAt = EndsAt, TimeZone = TimeZone };

    // the counters pass by the change tracker, so this is a person's edit
    IEnumerable<LiveTopic> IAnnounced.Topics => [CatalogTopics.Event(Id)];

    public EventSettings Settings { get; private set; } = new();

    public ParticipantsVisibility ParticipantsVisibility { get; private set; }

    /// <summary>Registration was closed by hand.</summary>
    public bool RegistrationCompleted { get; private set; }

    /// <summary>Unlisted: reachable by its link, not in the catalog.</summary>
    public bool Hide { get; private set; }

    /// <summary>Switched off by a platform admin; not reachable at all.</summary>
    public bool IsActive { get; private set; } = true;

    public Guid? EventTypeId { get; private set; }

    public Guid? LevelId { get; private set; }

    public Guid? SectorId { get; private set; }

    public Guid? BudgetEducationId { get; private set; }

    /// <summary>Which exam the certificate needs; it counts where <see cref="EventSettings.CertificateTest"/> is set.</summary>
    public Guid? CertificateExamId { get; private set; }

    public Guid? CoverMediaId { get; private set; }

    public Guid? ApprobationMediaId { get; private set; }

    /// <summary>Maintained counter: registrations that are or were confirmed places.</summary>
    [NotAudited]
    public int NumberRegistrants { get; private set; }

    /// <summary>Maintained counter: people who came.</summary>
    [NotAudited]
    public int NumberParticipants { get; private set; }

    public CrmSync Crm { get; private set; } = CrmSync.Waiting;

    /// <summary>Lower-case words of title, texts, speakers and place for the search; see <see cref="SearchIndexing"/>.</summary>
    [NotAudited]
    public string SearchText { get; private set; }

    /// <summary>Grows when what hangs on the event changes but not the event: its row is then saved, and those who follow changes notice.</summary>
    [NotAudited]
    public int LinksRevision { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancellationReason { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public IReadOnlyList<Lesson> Lessons => lessons;

    public IReadOnlyList<EventSpeakerLink> Speakers => speakers;

    public IReadOnlyList<EventOrganizerLink> Organizers => organizers;

    public IReadOnlyList<EventDirection> Directions => directions;

    /// <summary>Private groups; empty = public.</summary>
    public IReadOnlyList<EventGroup> Groups => groups;

    public IReadOnlyList<EventInclude> Includes => includes;

    public IReadOnlyList<EventAdvantage> Advantages => advantages;

    public IReadOnlyList<Question> Questions => questions;

    /// <summary>[D] past: the event is completed.</summary>
    public bool Past => Status is EventStatus.Completed;

    public static Event Create(Guid organizationId, Guid createdBy, string slug, EventContent content, EventSchedule schedule, DateTimeOffset now)
    {
        content.Check();
        schedule.Check();
        CheckSlug(slug);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, CreatedBy = createdBy, Slug = slug, Content = content,
            StartsAt = schedule.StartsAt, EndsAt = schedule.EndsAt, TimeZone = schedule.TimeZone,
            SearchText = SearchIndexing.Of(content.Title, content.Lead, content.Description, content.City),
        };
    }

    public void TestBy(Guid? examId) => CertificateExamId = examId;

    public void Classify(Guid? typeId, Guid? levelId, Guid? sectorId, Guid? budgetEducationId, IEnumerable<EventDirection> inDirections)
    {
        (EventTypeId, LevelId, SectorId, BudgetEducationId) = (typeId, levelId, sectorId, budgetEducationId);
        directions.Clear();
        directions.AddRange(inDirections);
        LinksRevision++;
    }

    public void Configure(EventSettings settings, ParticipantsVisibility visibility, bool hide) =>
        (Settings, ParticipantsVisibility, Hide) = (settings, visibility, hide);

    /// <summary>The organizer's own picture; null: the portal draws one.</summary>
    public void ShowCover(Guid? mediaId) => CoverMediaId = mediaId;

    /// <summary>The document with which an educational authority approved the programme.</summary>
    public void ShowApprobation(Guid? mediaId) => ApprobationMediaId = mediaId;

    public void CloseRegistration(bool closed) => RegistrationCompleted = closed;

    public void Switch(bool active) => IsActive = active;

    public void MakePrivateTo(IEnumerable<Guid> groupIds)
    {
        groups.Clear();
        groups.AddRange(groupIds.Select(id => new EventGroup(Id, id)));
        LinksRevision++;
    }

    public void ShowSpeakers(IEnumerable<Guid> speakerIds, IEnumerable<string> names)
    {
        speakers.Clear();
        speakers.AddRange(speakerIds.Select((id, i) => new EventSpeakerLink(Id, id, i + 1)));
        LinksRevision++;
        SearchText = SearchIndexing.Of([Content.Title, Content.Lead, Content.Description, Content.City, .. names]);
    }

    public void ShowOrganizers(IEnumerable<Guid> organizerIds)
    {
        organizers.Clear();
        organizers.AddRange(organizerIds.Select((id, i) => new EventOrganizerLink(Id, id, i + 1)));
        LinksRevision++;
    }

    public Lesson AddLesson(DateTimeOffset startsAt, string? title, Guid? speakerId, DateTimeOffset now)
    {
        var lesson = new Lesson(NewId(now), OrganizationId, Id, startsAt, title, speakerId);
        lessons.Add(lesson);
        return lesson;
    }

    public void AddInclude(string title, string description, DateTimeOffset now) =>
        includes.Add(new EventInclude(NewId(now), Id, title, description, includes.Count + 1));

    public void AddAdvantage(string title, string description, DateTimeOffset now) =>
        advantages.Add(new EventAdvantage(NewId(now), Id, title, description, advantages.Count + 1));

    public Question Ask(string text, QuestionKind kind, bool required, IReadOnlyList<string> options, DateTimeOffset now)
    {
        var question = Question.Create(NewId(now), Id, text, kind, required, options, questions.Count + 1);
        questions.Add(question);
        return question;
    }

    /// <summary>Opens the event to the public; <paramref name="hasOffer"/>: a ticket type exists.</summary>
    public void Publish(bool hasOffer, DateTimeOffset now)
    {
        Guard.That(Status is EventStatus.Draft, CatalogErrors.NotDraft);
        Guard.That(StartsAt > now, CatalogErrors.StartsInThePast);
        Guard.That(hasOffer, CatalogErrors.NothingToBuy);
        (Status, PublishedAt) = (EventStatus.Published, now);
        Raise(new EventPublished(Id, OrganizationId));
    }

    public void Unpublish()
    {
        Guard.That(Status is EventStatus.Published, CatalogErrors.NotPublished);
        Status = EventStatus.Draft;
    }

    /// <summary>Calls the event off: registrations are cancelled, people told, money returned by the handlers.</summary>
    public void Cancel(string reason, DateTimeOffset now)
    {
        Guard.That(Status is EventStatus.Draft or EventStatus.Published, CatalogErrors.AlreadyFinal);
        Guard.That(!string.IsNullOrWhiteSpace(reason), CatalogErrors.ReasonNeeded);
        (Status, CancelledAt, CancellationReason) = (EventStatus.Cancelled, now, reason.Trim());
        Raise(new EventCancelled(Id, OrganizationId, CancellationReason));
    }

    /// <summary>Closes an event that is over.</summary>
    public void Complete(DateTimeOffset now)
    {
        Guard.That(Status is EventStatus.Published, CatalogErrors.NotPublished);
        Guard.That(EndsAt <= now, CatalogErrors.NotOver);
        Status = EventStatus.Completed;
        Raise(new EventCompleted(Id, OrganizationId));
    }

    /// <summary>Its organization is gone: out of all lists and addresses in whatever state; its row stays for whatever points at it, and its slug is free again.</summary>
    public void ArchiveWithOrganization(DateTimeOffset now) => DeletedAt ??= now;
}
