using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Says who takes the places that were bought with "I will say later": by their buyer, or by the participants through personal links.</summary>
public sealed class PlaceNaming(IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, IOffers offers, IEventDirectory events)
{
    /// <summary>What the event asks participants of these ticket types.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<OfferQuestion>>> QuestionsAsync(
        IReadOnlyCollection<Guid> ticketTypeIds, CancellationToken cancellationToken)
    {
        if (ticketTypeIds.Count == 0) return new Dictionary<Guid, IReadOnlyList<OfferQuestion>>();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await offers.FindAsync(db, [.. ticketTypeIds.Distinct()], db.Now, cancellationToken)).ToDictionary(o => o.Key, o => o.Value.Questions);
    }

    /// <summary>The place of a personal link. Null: there is none.</summary>
    public async Task<InvitedPlace?> FindByLinkAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await registrations.FindByNamingTokenAsync(db, token, cancellationToken) is not { OrderId: not null } place) return null;
        if (!(await events.FindAsync([place.EventId], cancellationToken)).TryGetValue(place.EventId, out var about)) return null;
        var questions = (await QuestionsAsync([place.TicketTypeId], cancellationToken)).GetValueOrDefault(place.TicketTypeId, []);
        return new(place, about, questions, db.Now);
    }

    /// <summary>By the buyer.</summary>
    /// <param name="path">Begins the paths of the errors: "Person" gives "Person.Email" and "Person.Answers[…]".</param>
    /// <returns>What is wrong with which field; empty: the place is named.</returns>
    /// <exception cref="DomainException">The place is not of this order, is named already, was entered or has ended.</exception>
    public async Task<IReadOnlyList<FieldError>> NameAsync(string orderSecret, Guid registrationId, NamingInput typed, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // whoever has the secret is the customer
        var id = await db.Orders.AcrossTenants().Where(o => o.Secret == orderSecret).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
        Guard.That(id is not null, SalesErrors.OrderUnknown);
        var place = (await registrations.OfOrderAsync(db, id.Value, cancellationToken)).FirstOrDefault(r => r.Id == registrationId);
        var questions = place is null ? [] : (await QuestionsAsync([place.TicketTypeId], cancellationToken)).GetValueOrDefault(place.TicketTypeId, []);
        return await CheckAndNameAsync(id.Value, registrationId, typed, questions, path, cancellationToken);
    }

    /// <summary>By whoever has the personal link, until the event begins.</summary>
    /// <returns>As above.</returns>
    /// <exception cref="DomainException">The link is unknown or too old; or as above.</exception>
    public async Task<IReadOnlyList<FieldError>> NameByLinkAsync(string token, NamingInput typed, string path, CancellationToken cancellationToken)
    {
        var found = await FindByLinkAsync(token, cancellationToken);
        Guard.That(found is not null, SalesErrors.OrderUnknown);
        Guard.That(!found.HasBegun, SalesErrors.NamingLinkOver);
        return await CheckAndNameAsync(found.Place.OrderId!.Value, found.Place.Id, typed, found.Questions, path, cancellationToken);
    }

    private async Task<IReadOnlyList<FieldError>> CheckAndNameAsync(
        Guid orderId, Guid registrationId, NamingInput typed, IReadOnlyList<OfferQuestion> questions, string path, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        var person = PersonRules.Check(typed.Person, path, phoneRequired: false, errors);
        var answers = AnswerRules.Check(questions, typed.Answers, path, errors);
        if (errors.Count > 0) return errors;
        try
        {
            await NameAsync(orderId, registrationId, person, answers, cancellationToken);
            return [];
        }
        catch (Exception e) when (registrations.IsTaken(e))
        {
            return [new(path + ".Email", "Checkout.ParticipantTwice")];
        }
    }

    private async Task NameAsync(Guid orderId, Guid registrationId, Person person, IReadOnlyList<Answer> answers, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // against the order's payment and end: whether a ticket goes out now or with the confirmation must not change meanwhile
        var order = await db.LockOrderAsync(orderId, cancellationToken);
        Guard.That(order is not null, SalesErrors.OrderUnknown);
        // the customer who names themselves has the ticket in their account, as after "this is me" at the checkout
        var userId = person.Email == order.Customer.Email ? order.UserId : null;
        await registrations.NameAsync(db, order.Id, registrationId, person, answers, userId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

/// <summary>What was typed for a place.</summary>
public sealed record NamingInput(PersonForm Person, List<AnswerForm> Answers);

/// <summary>A place as its personal link shows it. The ticket itself goes by mail to the participant only.</summary>
public sealed record InvitedPlace(RegistrationCard Place, EventSummary Event, IReadOnlyList<OfferQuestion> Questions, DateTimeOffset Now)
{
    public DateTimeOffset StartsAt => Event.Lessons.FirstOrDefault(l => l.Id == Place.LessonId)?.StartsAt ?? Event.StartsAt;

    public bool HasBegun => Now >= StartsAt;

    public bool IsLive => Place.Status is RegistrationStatus.Reserved or RegistrationStatus.Pending or RegistrationStatus.Confirmed;

    /// <summary>The participant can be said now.</summary>
    public bool IsOpen => IsLive && !Place.Person.IsNamed && !HasBegun;
}
