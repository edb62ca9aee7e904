
namespace EventPortal.Catalog.Authoring;

/// <summary>Names of the editor's fields: of their inputs, texts ("Field.Title") and values in an <see cref="EventForm"/>.</summary>
public static class EventFields
{
    public const string Kind = "Kind";
    public const string ProTeach = "ProTeach";
    public const string Title = "Title";
    public const string Slug = "Slug";
    public const string Lead = "Lead";
    public const string Description = "Description";
    public const string CoursePurpose = "CoursePurpose";
    public const string LearningOutcomes = "LearningOutcomes";
    public const string Language = "Language";
    public const string TypeId = "TypeId";
    public const string LevelId = "LevelId";
    public const string SectorId = "SectorId";
    public const string BudgetEducationId = "BudgetEducationId";
    public const string Directions = "Directions";

    public const string StartsAt = "StartsAt";
    public const string EndsAt = "EndsAt";
    public const string TimeZone = "TimeZone";
    public const string DurationLesson = "DurationLesson";
    public const string Format = "Format";
    public const string City = "City";
    public const string Address = "Address";
    public const string OnlineUrl = "OnlineUrl";
    public const string JoinLinkReleaseHours = "JoinLinkReleaseHours";
    public const string DirectionsNote = "DirectionsNote";
    public const string EntryNote = "EntryNote";
    public const string BringNote = "BringNote";
    public const string Phone = "Phone";
    public const string Email = "Email";
    public const string SpeakerEmail = "SpeakerEmail";

    public const string Groups = "Groups";
    public const string Hide = "Hide";
    public const string ParticipantsOpen = "ParticipantsOpen";
    public const string RegistrationCompleted = "RegistrationCompleted";
    public const string ApprovalRequired = "ApprovalRequired";
    public const string PriceAfterApproval = "PriceAfterApproval";
    public const string LessonsAreAlternatives = "LessonsAreAlternatives";
    public const string LessonsEnteredSeparately = "LessonsEnteredSeparately";
    public const string CancelByParticipantHours = "CancelByParticipantHours";
    public const string HoldMinutes = "HoldMinutes";
    public const string UnpaidLifetimeMinutes = "UnpaidLifetimeMinutes";
    public const string ReminderHours = "ReminderHours";
    public const string PracticalHours = "PracticalHours";
    public const string SelfEducationHours = "SelfEducationHours";
    public const string CertificateTime = "CertificateTime";
    public const string CertificateTest = "CertificateTest";
    public const string CertificateExamId = "CertificateExamId";

    public static readonly IReadOnlyList<string> Basics =
        [Kind, ProTeach, Title, Slug, Lead, CoursePurpose, Description, LearningOutcomes, Language, TypeId, LevelId, SectorId, BudgetEducationId, Directions];

    public static readonly IReadOnlyList<string> TimeAndPlace =
    [
        StartsAt, EndsAt, TimeZone, DurationLesson, Format, City, Address, OnlineUrl, JoinLinkReleaseHours, DirectionsNote, EntryNote, BringNote,
        Phone, Email, SpeakerEmail,
    ];

    public static readonly IReadOnlyList<string> Rules =
    [
        Groups, Hide, ParticipantsOpen, RegistrationCompleted, ApprovalRequired, PriceAfterApproval, LessonsAreAlternatives, LessonsEnteredSeparately,
        CancelByParticipantHours, HoldMinutes, UnpaidLifetimeMinutes, ReminderHours, PracticalHours, SelfEducationHours, CertificateTime, CertificateTest,
        CertificateExamId,
    ];

    /// <summary>In the order of the pages.</summary>
    public static readonly IReadOnlyList<string> All = [.. Basics, .. TimeAndPlace, .. Rules];

    /// <summary>What participants of a published event are written to about.</summary>
    public static readonly IReadOnlySet<string> Announced = new HashSet<string> { StartsAt, EndsAt, TimeZone, Format, City, Address, OnlineUrl };

    /// <summary>Id of the field's input.</summary>
    public static string IdOf(string field) => "f-" + field.ToLowerInvariant();

    /// <summary>The page of the editor that shows the field.</summary>
    public static EditorPart PartOf(string field) =>
        Basics.Contains(field) ? EditorPart.Basics : TimeAndPlace.Contains(field) ? EditorPart.Time : EditorPart.Rules;
}

/// <summary>A page of the editor.</summary>
public enum EditorPart
{
    Basics,
    Time,
    Rules,
}
