using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Requests;

/// <summary>Takes applications from everybody who may open the event's page.</summary>
internal sealed class Applications(IDbContextFactory<AppDbContext> contexts, IEventDirectory events) : IApplications
{
    public async Task ApplyAsync(
        Guid eventId, Guid? lessonId, Guid? userId, Person person, IReadOnlyList<Answer> answers, string culture, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Guard.That(
            (await events.FindAsync([eventId], cancellationToken)).TryGetValue(eventId, out var about) && about.Rules.ApprovalRequired
                && about.TakesRegistrations(db.Now) && await events.IsVisibleAsync(eventId, userId, cancellationToken),
            RegistrationsErrors.NoApplications);
        Guard.That(lessonId is null || about!.Rules.LessonsAreAlternatives && about.Lessons.Any(l => l.Id == lessonId), RegistrationsErrors.NoApplications);
        db.Add(EventRequest.Apply(about!.OrganizationId, eventId, lessonId, userId, person, answers, db.Now, culture));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(EventRequestConfiguration.OneOpen))
        {
            throw new DomainException(RegistrationsErrors.AlreadyApplied);
        }
    }
}
