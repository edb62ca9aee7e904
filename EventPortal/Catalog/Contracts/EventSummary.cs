namespace EventPortal.Catalog.Contracts;

/// <summary>What other slices show and decide by of an event: in a cart line, on a ticket, in a letter, at the door.</summary>
public sealed record EventSummary
{
    public required Guid Id { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    public required string OrganizationSlug { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    public required EventKind Kind { get; init; }

    public required EventStatus Status { get; init; }

    public required EventFormat Format { get; init; }

    /// <summary>Language of the event itself, ISO 639-1.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>IANA id of the zone in which its clock runs.</summary>
    public required string TimeZone { get; init; }

    public string? City { get; init; }

    public string? Address { get; init; }

    /// <summary>The event's common link; a personal one of the registration wins. Never shown to strangers.</summary>
    public string? OnlineUrl { get; init; }

    /// <summary>Of the event, otherwise of its organization.</summary>
    public string? Phone { get; init; }

    /// <summary>Of the event, otherwise of its organization.</summary>
    public string? Email { get; init; }

    /// <summary>Minutes of one lesson; 0 when not said.</summary>
    public int LessonMinutes { get; init; }

    /// <summary>Who took part gets a certificate.</summary>
    public bool GivesCertificate { get; init; }

    public required EventRules Rules { get; init; }

    /// <summary>The programme, or the runs to choose from (<see cref="EventRules.LessonsAreAlternatives"/>), by time.</summary>
    public required IReadOnlyList<LessonSummary> Lessons { get; init; }

    public required EventCover Cover { get; init; }

    /// <summary>Grows with every edit; calendars keep the entry with the greatest number.</summary>
    public int Revision { get; init; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Address of its public page.</summary>
    public string Url => CatalogUrls.Event(OrganizationSlug, Slug);

    /// <summary>New places may be asked for: published, not closed by hand, not over.</summary>
    public bool TakesRegistrations(DateTimeOffset now) => Status is EventStatus.Published && !Rules.RegistrationClosed && EndsAt > now;
}

/// <summary>One meeting of an event.</summary>
/// <param name="Revision">Grows with every change.</param>
public sealed record LessonSummary(Guid Id, DateTimeOffset StartsAt, string? Title, int Revision = 0);
