using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Events;

/// <summary>What an event says of itself; edited as one.</summary>
public sealed record EventContent
{
    public EventKind Kind { get; init; }

    public bool ProTeach { get; init; }

    public string Title { get; init; } = "";

    /// <summary>One or two sentences under the title and in cards.</summary>
    public string? Lead { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Markdown.</summary>
    public string? CoursePurpose { get; init; }

    /// <summary>What a participant can do afterwards; printed on the certificate (CMU resolution 800).</summary>
    public string? LearningOutcomes { get; init; }

    /// <summary>Language of the event itself, ISO 639-1: uk, en, ru.</summary>
    public string Language { get; init; } = "uk";

    public EventFormat Format { get; init; }

    public string? City { get; init; }

    public string? Address { get; init; }

    public string? OnlineUrl { get; init; }

    /// <summary>Minutes of one lesson.</summary>
    public int DurationLesson { get; init; }

    public int? PracticalHours { get; init; }

    public int? SelfEducationHours { get; init; }

    /// <summary>Minutes of presence that a certificate needs.</summary>
    public int CertificateTime { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? SpeakerEmail { get; init; }

    /// <exception cref="DomainException">A text is missing or too long.</exception>
    internal void Check()
    {
        Guard.That(Title.Trim().Length is > 0 and <= 255, CatalogErrors.TitleInvalid);
        Guard.That(Lead is null or { Length: <= 500 }, CatalogErrors.LeadTooLong);
        Guard.That(DurationLesson is >= 0 and <= 1440, CatalogErrors.DurationInvalid);
        Guard.That(CertificateTime >= 0 && PracticalHours is null or >= 0 && SelfEducationHours is null or >= 0, CatalogErrors.DurationInvalid);
    }
}
