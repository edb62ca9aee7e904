using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Catalog;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations;
using EventPortal.Organizations.Members;
using EventPortal.Payments.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EventPortal.Tests.Walks;

/// <summary>Events of the tests' own in a running portal, and the hands of time where waiting would take too long.</summary>
internal sealed class Stage(IServiceProvider services)
{
    private readonly TimeProvider time = services.GetRequiredService<TimeProvider>();

    /// <summary>A published event with one ticket type; of the organization with this slug, or of a new one that takes sandbox payments.</summary>
    public async Task<Show> OpenAsync(
        string title, long price = 25_000, int? quantity = 20, int? holdMinutes = null, int unpaidMinutes = 60, TimeSpan? startsIn = null, string? organizer = null)
    {
        var now = time.GetUtcNow();
        var organization = organizer is null ? await NewOrganizationAsync() : await UseAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == organizer));
        var starts = now + (startsIn ?? TimeSpan.FromDays(20));
        var name = $"{title} {Codes.NewCode()}";
        var shown = Event.Create(
            organization.Id, organization.OwnerId, Transliteration.ToSlug(name), new() { Title = name, Format = EventFormat.Offline, City = "Київ", Address = "вул. Хрещатик, 1" },
            new() { StartsAt = starts, EndsAt = starts.AddHours(2) }, now);
        shown.Configure(new() { HoldMinutes = holdMinutes ?? 15, UnpaidLifetimeMinutes = unpaidMinutes }, default, hide: false);
        var ticket = TicketType.Create(organization.Id, shown.Id, "Участь", null, new(price, Currency.Uah), quantity, 1, now);
        ticket.ReserveFor(holdMinutes);
        shown.Publish(hasOffer: true, now);
        await SaveAsync(shown, ticket);
        return new(organization.Id, shown.Id, ticket.Id, name, CatalogUrls.Event(organization.Slug, shown.Slug));
    }

    public async Task<TResult> UseAsync<TResult>(Func<AppDbContext, Task<TResult>> use)
    {
        await using var scope = SystemScope();
        return await use(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Every hold of the ticket is over now, as if the buyers had gone for a walk.</summary>
    public async Task EndHoldsAsync(Show show)
    {
        var past = time.GetUtcNow().AddSeconds(-1);
        await UseAsync(db => db.Set<Reservation>().Where(r => r.ProductId == show.ProductId).ExecuteUpdateAsync(s => s.SetProperty(r => r.ExpiresAt, past)));
        await RunJobAsync<ExpireHoldsJob>();
    }

    /// <summary>Exactly as the scheduler runs it.</summary>
    public async Task RunJobAsync<TJob>()
        where TJob : class, IJob
    {
        await using var scope = SystemScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().Execute(null!, CancellationToken.None);
    }

    /// <summary>Somebody who signs in with the demo password and whom no other walk knows.</summary>
    public async Task<Guid> EnsureUserAsync(string email, string name, params string[] roles)
    {
        await using var scope = SystemScope();
        return await scope.ServiceProvider.GetRequiredService<IAccountSeeding>().EnsureUserAsync(new(email, name, "Ходак", SignIn.DemoPassword) { Roles = roles }, default);
    }

    private AsyncServiceScope SystemScope()
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("test");
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        return scope;
    }

    private Task SaveAsync(params object[] rows) => UseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private async Task<Organization> NewOrganizationAsync()
    {
        var now = time.GetUtcNow();
        var owner = User.WithEmail($"owner-{Codes.NewCode()}@example.com".ToLowerInvariant(), "Олена", "Коваль", "uk-UA", now);
        (owner.NormalizedUserName, owner.NormalizedEmail) = (owner.UserName!.ToUpperInvariant(), owner.Email!.ToUpperInvariant());
        var organization = Organization.Create(owner.Id, "Академія", "academy-" + Codes.NewCode().ToLowerInvariant(), null, now);
        await SaveAsync(owner, organization, OrganizationMember.Owner(organization.Id, owner.Id, now));
        await using var scope = SystemScope();
        await scope.ServiceProvider.GetRequiredService<ITestPayments>().OfferAsync(organization.Id, organization.Name, default);
        return organization;
    }
}

/// <summary>An event that a test has put up.</summary>
internal sealed record Show(Guid OrganizationId, Guid EventId, Guid ProductId, string Title, string Path);
