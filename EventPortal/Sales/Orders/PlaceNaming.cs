using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Says who takes the places that were bought with "I will say later".</summary>
public sealed class PlaceNaming(IDbContextFactory<AppDbContext> contexts, IRegistrations registrations)
{
    /// <param name="path">Begins the paths of the errors: "Person" gives "Person.Email".</param>
    /// <returns>What is wrong with which field; empty: the place is named.</returns>
    /// <exception cref="DomainException">The place is not of this order, is named already, was entered or has ended.</exception>
    public async Task<IReadOnlyList<FieldError>> NameAsync(
        string orderSecret, Guid registrationId, PersonForm typed, string path, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        var person = PersonRules.Check(typed, path, phoneRequired: false, errors);
        if (errors.Count > 0) return errors;
        try
        {
            await NameAsync(orderSecret, registrationId, person, cancellationToken);
            return [];
        }
        catch (Exception e) when (registrations.IsTaken(e))
        {
            return [new(path + ".Email", "Checkout.ParticipantTwice")];
        }
    }

    private async Task NameAsync(string orderSecret, Guid registrationId, Person person, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // whoever has the secret is the customer
        var id = await db.Orders.AcrossTenants().Where(o => o.Secret == orderSecret).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
        Guard.That(id is not null, SalesErrors.OrderUnknown);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // against the order's payment and end: whether a ticket goes out now or with the confirmation must not change meanwhile
        var order = await db.LockOrderAsync(id.Value, cancellationToken);
        Guard.That(order is not null, SalesErrors.OrderUnknown);
        // the customer who names themselves has the ticket in their account, as after "this is me" at the checkout
        var userId = person.Email == order.Customer.Email ? order.UserId : null;
        await registrations.NameAsync(db, order.Id, registrationId, person, userId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
