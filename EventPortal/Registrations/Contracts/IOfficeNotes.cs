namespace EventPortal.Registrations.Contracts;

/// <summary>Notes of an organization's members for each other, about a registration, an application or an order of theirs.</summary>
public interface IOfficeNotes
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<NoteLine>> ListAsync(Guid subjectId, CancellationToken cancellationToken);

    /// <summary>The caller has seen the subject in the scope's organization.</summary>
    /// <exception cref="Shared.Domain.DomainException">Empty or too long.</exception>
    Task AddAsync(Guid subjectId, string text, CancellationToken cancellationToken);
}

/// <summary>A note as it is shown.</summary>
public sealed record NoteLine(string Text, string Author, DateTimeOffset At);
