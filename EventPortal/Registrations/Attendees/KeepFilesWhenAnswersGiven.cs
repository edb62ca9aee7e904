using EventPortal.Media.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Attendees;

/// <summary>Files stay uploads that nobody keeps until the form they belong to is taken; a file that is gone undoes the form's taking.</summary>
internal sealed class KeepFilesWhenAnswersGiven(IMediaLibrary media) : IHandle<AnswersGiven>
{
    public Task HandleAsync(AnswersGiven domainEvent, AppDbContext db, CancellationToken cancellationToken) =>
        media.KeepAnswersAsync(db, domainEvent.OrganizationId, domainEvent.Files, cancellationToken);
}
