using System.Text.Json;

namespace EventPortal.Demo.Json;

// Shapes of the JSON files; Data/README.md says what each property means.
internal sealed record DemoNames(string Uk, string En, string Ru);

internal sealed record DemoEntry(DemoNames Name, string Slug, int MyOrder, string? Color, string? Code);

internal sealed record DemoDictionaries(
    DemoEntry[] EventTypes, DemoEntry[] EventLevels, DemoEntry[] EventDirections, DemoEntry[] EducationalSectors, DemoEntry[] BudgetEducation,
    DemoEntry[] EventOrganizers, DemoEntry[] Areas, DemoEntry[] Exams);

internal sealed record DemoGroup(string Slug, string Name, string? Description, string InviteCode, string[] Members);

internal sealed record DemoOrganization(
    string Slug, string Name, string Description, string Owner, string[] Moderators, string LegalName, string TaxCode, string Phone, string Email,
    string Website, string Color, DemoGroup[]? Groups, DemoMoment CreatedAt);

internal sealed record DemoOrganizationRequest(
    string Requester, string Name, string Slug, string Description, string Status, DemoMoment CreatedAt, string? ReviewedBy, string? ReviewComment, DemoMoment? ReviewedAt);

internal sealed record DemoOrganizations(DemoOrganization[] Organizations, DemoOrganizationRequest[] OrganizationRequests);

internal sealed record DemoAccount(
    string? Email, string Role, string FirstName, string LastName, string Language, bool EmailVerified, string? Organization, string? Person,
    string? Event, string? Description);

internal sealed record DemoSpeaker(
    string Slug, string FullName, string JobTitle, string Email, string? LegalEntity, string? Quote, bool DisplayOnProteach, int MyOrder);

internal sealed record DemoPerson(
    string FirstName, string LastName, string? Patronymic, string Email, string? Phone, string? Settlement, string? Area, string? InstitutionType,
    string? Institution, string Language);

internal sealed record DemoSettlement(string Settlement, string Area);

internal sealed record DemoPool(
    string[] FemaleFirstNames, string[] MaleFirstNames, string[] LastNames, DemoSettlement[] Settlements, Dictionary<string, string[]> Institutions);

internal sealed record DemoPeople(DemoPerson[] People, DemoPool Pool);

internal sealed record DemoPromocode(
    string Code, string Organization, string TypeDiscount, int Percent, int FixedDiscount, string Currency, int LimitCount, int CurrentUse,
    DemoMoment StartAt, DemoMoment EndAt, bool IsActive, int MoreOne, bool ForAllCart, bool UseForAllTests, string[] EducationalSectors, string[] Events,
    string[] Exams);

internal sealed record DemoLesson(string Title, DemoMoment StartsAt, string? Speaker);

internal sealed record DemoText(string Title, string Description);

internal sealed record DemoQuestion(string Type, string Label, string[]? Options, bool IsRequired, string[] TicketTypes, DemoWhen? When = null);

/// <summary>Asked only after one of these answers to the question with this label.</summary>
internal sealed record DemoWhen(string Label, string[] Answers);

internal sealed record DemoTicketType(
    string Name, string? Description, decimal Price, decimal? SalePrice, string Currency, int? Quantity, int? Left, JsonElement? Fill, int? SoldCount,
    DemoMoment? SalesStart, DemoMoment? SalesEnd, int? ReservationMinutes, int? PrepaymentPercent, int SortOrder, bool IsActive);

internal sealed record DemoRecording(string Title, decimal Price, string Currency, DemoMoment? SalesStart);

internal sealed record DemoEventSettings(
    bool ApprovalRequired, bool PriceAfterApproval, int? CancelByParticipantHoursBefore, int? UnpaidLifetimeHours, int[]? ReminderHoursBefore,
    int? JoinLinkReleaseHoursBefore, string? CertificateTest);

internal sealed record DemoEvent(
    string Slug, string Title, string? Lead, string? Description, string? CoursePurpose, string[]? LearningOutcomes, string Kind, bool ProTeach,
    string Language, string Format, string? Address, string? Area, string? OnlineUrl, DemoMoment StartsAt, DemoMoment EndsAt, string TimeZone,
    int DurationLesson, int? PracticalHours, int? SelfEducationHours, int CertificateTime, string? Phone, string? Email, string? SpeakerEmail,
    string[] Groups, string ParticipantsVisibility, bool RegistrationCompleted, bool Hide, string Status, string? CancellationReason, string? Type,
    string? Level, string? Sector, string? BudgetEducation, string[] Speakers, string[] Organizers, string[] Directions, DemoEventSettings Settings,
    bool LessonsAreAlternatives, DemoLesson[] Lessons, DemoText[] Includes, DemoText[] Advantages, DemoQuestion[] Questions,
    DemoTicketType[] TicketTypes, DemoRecording? Recording);

internal sealed record DemoEvents(string Organization, DemoEvent[] Events);
