using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>Applications for events that give places only after approval.</summary>
public interface IApplications
{
    /// <summary>Keeps an application, checked already, for the organizer to decide; sent again by the same address it is not kept twice.</summary>
    /// <param name="userId">Null: a guest.</param>
    /// <exception cref="DomainException">The event takes no applications (now, or from this reader), or this address has an open one.</exception>
    Task ApplyAsync(
        Guid eventId, Guid? lessonId, Guid? userId, Person person, IReadOnlyList<Answer> answers, string culture, CancellationToken cancellationToken);
}
