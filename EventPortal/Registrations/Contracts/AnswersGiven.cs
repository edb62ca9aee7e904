using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>A participant or applicant answered with files.</summary>
public sealed record AnswersGiven(Guid OrganizationId, IReadOnlyList<Guid> Files) : IDomainEvent
{
    internal static IReadOnlyList<Guid> FilesOf(IEnumerable<Answer> answers) => [.. answers.Select(a => a.FileId).OfType<Guid>()];
}
