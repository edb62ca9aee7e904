using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Media.Contracts;
using EventPortal.Organizations.Contracts;

namespace EventPortal.Catalog.Details;

/// <summary>Everything the public page of an event says.</summary>
public sealed record EventPageView
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required OrganizationProfile Organization { get; init; }

    public required EventStatus Status { get; init; }

    public required EventContent Content { get; init; }

    public required EventSettings Settings { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required EventCover Cover { get; init; }

    public DictionaryName? Type { get; init; }

    public LevelName? Level { get; init; }

    public DictionaryName? Sector { get; init; }

    public DictionaryName? BudgetEducation { get; init; }

    public DictionaryName? CertificateExam { get; init; }

    public IReadOnlyList<DictionaryName> Directions { get; init; } = [];

    public IReadOnlyList<LessonView> Lessons { get; init; } = [];

    public IReadOnlyList<SpeakerView> Speakers { get; init; } = [];

    /// <summary>Names under which it is shown as organized.</summary>
    public IReadOnlyList<string> Organizers { get; init; } = [];

    public IReadOnlyList<Highlight> Includes { get; init; } = [];

    public IReadOnlyList<Highlight> Advantages { get; init; } = [];

    /// <summary>The reader runs the event: a member of its organization.</summary>
    public bool ViewerIsMember { get; init; }

    public IReadOnlyList<TicketLine> Tickets { get; init; } = [];

    /// <summary>The organizer's own cover; null: drawn.</summary>
    public MediaCard? CoverPicture { get; init; }

    /// <summary>Its programme was approved by an educational authority: the document.</summary>
    public MediaCard? Approbation { get; init; }

    public bool RegistrationCompleted { get; init; }

    /// <summary>Participants see each other by ticket type.</summary>
    public bool ParticipantsAreOpen { get; init; }

    /// <summary>In the catalog of those who see it, and so its speakers have pages for them.</summary>
    public bool IsListed { get; init; }

    /// <summary>[D] people with a confirmed place, or who had one.</summary>
    public int NumberRegistrants { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Unlisted or private: no robot should keep it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Shown to groups only.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Why it was called off.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>The group to whose members it is shown; null: public.</summary>
    public string? GroupName { get; init; }

    public string Url => CatalogUrls.Event(Organization.Slug, Slug);

    public int? Hours => Content.PracticalHours is null && Content.SelfEducationHours is null
        ? null
        : (Content.PracticalHours ?? 0) + (Content.SelfEducationHours ?? 0);

    public bool IsOver(DateTimeOffset now) => Status is EventStatus.Completed || (Status is EventStatus.Published && EndsAt <= now);

    public bool TakesRegistrations(DateTimeOffset now) => Status is EventStatus.Published && !RegistrationCompleted && EndsAt > now;
}

/// <summary>A level with the colour of its dot ("#4CAF50").</summary>
public sealed record LevelName(DictionaryName Name, string Color);

/// <param name="Speaker">Of this meeting; may be somebody who is not among the event's speakers.</param>
public sealed record LessonView(Guid Id, DateTimeOffset StartsAt, string? Title, string? Speaker);

/// <param name="Slug">In the address of the speaker's page.</param>
public sealed record SpeakerView(string Name, string Slug, string JobTitle, string? Quote, string? PhotoUrl = null, int? PortraitStyle = null);

/// <summary>What is included, or what speaks for taking part.</summary>
public sealed record Highlight(string Title, string Description);
