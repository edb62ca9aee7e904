using EventPortal.Accounts.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>A guest who has bought something gets an account with one click. The orders join it only once the address is confirmed.</summary>
public sealed class AccountOfOrder(IDbContextFactory<AppDbContext> contexts, IAccountOpening accounts, TimeProvider time)
{
    /// <summary>A letter to the customer's own address, with the link that sets a password.</summary>
    /// <exception cref="DomainException">There is no such order, or it has an account.</exception>
    public async Task RequestAsync(string orderSecret, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // whoever has the secret is the customer
        var order = await db.Orders.AcrossTenants().AsNoTracking().SingleOrDefaultAsync(o => o.Secret == orderSecret, cancellationToken);
        Guard.That(order is { UserId: null, Customer.Email: not null, Status: OrderStatus.Confirmed or OrderStatus.Completed }, SalesErrors.OrderUnknown);
        var customer = order.Customer;
        accounts.Request(db, new(customer.Email!, customer.FirstName, customer.LastName, order.Culture, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>What a guest bought with the confirmed address of the account is the account's, from the first sign-in on.</summary>
internal sealed class AttachOrdersAtSignIn(IDbContextFactory<AppDbContext> contexts, IUserDirectory users, IRegistrations registrations) : ISignInEffect
{
    public async Task SignedInAsync(Guid userId, HttpContext http, CancellationToken cancellationToken) => await AttachAsync(userId, cancellationToken);

    internal async Task AttachAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(userId, cancellationToken) is not { EmailVerified: true, Email: { Length: > 0 } address }) return;
        var email = address.ToLowerInvariant();
        foreach (var id in await FindAsync(email, cancellationToken))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            // read under the lock: another sign-in of the same person may be before us
            if (await db.LockOrderAsync(id, cancellationToken) is not { UserId: null } order || order.CustomerKey != email) continue;
            order.GiveTo(userId);
            await registrations.GiveToAsync(db, order.Id, email, userId, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private async Task<List<Guid>> FindAsync(string email, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the address is proven to be the reader's own
        return await db.Orders.AcrossTenants().Where(o => o.CustomerKey == email && o.UserId == null).OrderBy(o => o.Id).Select(o => o.Id)
            .ToListAsync(cancellationToken);
    }
}
