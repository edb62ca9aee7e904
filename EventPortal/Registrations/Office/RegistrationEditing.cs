using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>Corrects the data of a participant. The second of two editors sees what the first one wrote, and loses nothing.</summary>
public sealed class RegistrationEditing(IDbContextFactory<AppDbContext> contexts, IPersonForms forms)
{
    /// <param name="seen">The data as the editor saw it.</param>
    public async Task<EditOutcome> SaveAsync(Guid id, Person seen, PersonInput typed, CancellationToken cancellationToken)
    {
        var (person, errors) = forms.Check(typed);
        if (errors.Count > 0) return new EditOutcome.Invalid(errors);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the tenant filter stays on
        var place = await db.Registrations.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        Guard.That(place is not null, RegistrationsErrors.Unknown);
        if (place.Person != seen && place.Person != person) return new EditOutcome.Conflict(place.Person);
        if (place.Person == person) return new EditOutcome.Saved();
        place.Correct(person);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new EditOutcome.Saved();
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await contexts.CreateDbContextAsync(cancellationToken);
            return new EditOutcome.Conflict(await fresh.Registrations.Where(r => r.Id == id).Select(r => r.Person).SingleAsync(cancellationToken));
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(RegistrationConfiguration.OnePerParticipant))
        {
            throw new DomainException(RegistrationsErrors.AlreadyRegistered, person.Email ?? "");
        }
    }
}

/// <summary>What became of an edit.</summary>
public abstract record EditOutcome
{
    public sealed record Saved : EditOutcome;

    /// <summary>Name of the field → why, in the reader's language.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : EditOutcome;

    /// <summary>Somebody changed it meanwhile, to this.</summary>
    public sealed record Conflict(Person Current) : EditOutcome;
}
