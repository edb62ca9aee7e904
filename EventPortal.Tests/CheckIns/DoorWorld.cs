using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.CheckIns.Passes;
using EventPortal.Organizations;
using EventPortal.Organizations.Members;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Tests.CheckIns;

/// <summary>Organizations with events, people and their places; everything has names of its own.</summary>
internal sealed class DoorWorld(Func<Func<AppDbContext, Task<int>>, Task<int>> run, DateTimeOffset now)
{
    public DateTimeOffset Now { get; } = now;

    public async Task<Place> EventAsync(Guid? organizationId = null, TimeSpan? startsIn = null, string title = "Осінній EdCamp Полтава")
    {
        var owner = await UserAsync();
        var organization = organizationId is null ? Organization.Create(owner, "EdCamp", Slug("edcamp"), null, Now) : null;
        var tenant = organizationId ?? organization!.Id;
        var starts = Now + (startsIn ?? TimeSpan.FromHours(1));
        var content = new EventContent
        {
            Title = title, Format = EventPortal.Catalog.Contracts.EventFormat.Hybrid, City = "Полтава", Address = "вул. Соборності, 1",
            OnlineUrl = "https://meet.example/edcamp", Email = "team@edcamp.test",
        };
        var item = Event.Create(tenant, owner, Slug("edcamp"), content, new() { StartsAt = starts, EndsAt = starts.AddHours(6) }, Now.AddDays(-30));
        item.Configure(new() { DirectionsNote = "Від вокзалу тролейбусом № 1", EntryNote = "Вхід із двору" }, ParticipantsVisibility.Closed, hide: false);
        var ticket = TicketType.Create(tenant, item.Id, "Повна участь", null, new(40_000, Currency.Uah), 180, 1, Now);
        item.Publish(hasOffer: true, starts.AddDays(-20));
        await AddAsync([.. organization is null ? [] : new object[] { organization, OrganizationMember.Owner(tenant, owner, Now) }, item, ticket]);
        return new(tenant, item.Id, ticket.Id, organization is null ? Guid.Empty : owner);
    }

    public async Task<Guid> UserAsync(string? email = null)
    {
        var user = User.WithEmail(email ?? $"{Slug("user")}@example.com", "Тарас", "Шевченко", "uk-UA", Now);
        (user.NormalizedEmail, user.NormalizedUserName) = (user.Email!.ToUpperInvariant(), user.UserName!.ToUpperInvariant());
        await AddAsync(user);
        return user.Id;
    }

    public async Task<Guid> ModeratorAsync(Guid organizationId)
    {
        var user = await UserAsync();
        await AddAsync(OrganizationMember.Moderator(organizationId, user, null, Now));
        return user;
    }

    /// <summary>Somebody's place, confirmed unless <paramref name="shape"/> leads it elsewhere.</summary>
    public async Task<Registration> PlaceAsync(
        Place at, string first = "Олексій", string last = "Петренко", Action<Registration>? shape = null, Order? order = null, bool waits = false, string? email = null, Guid? run = null)
    {
        var person = new Person { FirstName = first, LastName = last, Email = email ?? $"{Slug("p")}@example.com" };
        var registration = Registration.Create(
            new(at.OrganizationId, at.EventId, at.TicketTypeId, run, null, order?.Id, null, person, [], "uk", waits ? Now.AddMinutes(30) : null), Now);
        if (!waits) registration.Confirm(Now);
        shape?.Invoke(registration);
        registration.TakeEvents();
        await AddAsync(registration);
        return registration;
    }

    /// <summary>A place that waits for money without a timer of its own.</summary>
    public async Task<Registration> PendingAsync(Place at, Order? order = null)
    {
        var person = new Person { FirstName = "Павло", LastName = "Мельник", Email = $"{Slug("p")}@example.com" };
        var registration = Registration.Create(new(at.OrganizationId, at.EventId, at.TicketTypeId, null, null, order?.Id, null, person, [], "uk", null), Now);
        await AddAsync(registration);
        return registration;
    }

    public async Task<Order> OrderAsync(Place at, bool paid = true, string? email = null)
    {
        var line = new OrderLine(at.EventId, at.TicketTypeId, null, "Осінній EdCamp", "Повна участь", 1, new(40_000, Currency.Uah), new(40_000, Currency.Uah), Money.Zero(Currency.Uah), null);
        var customer = new Person { FirstName = "Ніна", LastName = "Коваль", Email = email ?? $"{Slug("c")}@example.com" };
        var draft = new OrderDraft
        {
            OrganizationId = at.OrganizationId, PlacementKey = Codes.NewToken(), Customer = customer, Culture = "uk", ExpiresAt = Now.AddHours(1), Items = [line],
        };
        var order = Order.Place(draft, "OR-" + Codes.NewCode(), Now);
        if (paid) order.MarkPaid(order.Total, Now);
        order.TakeEvents();
        await AddAsync(order);
        return order;
    }

    public async Task<CheckInPass> PassAsync(Place at, DateTimeOffset? expires = null, bool revoked = false)
    {
        var pass = CheckInPass.Create(at.OrganizationId, at.EventId, "Вхід 2", await UserAsync(), expires ?? Now.AddHours(8), Now.AddDays(-1));
        if (revoked) pass.Revoke(Now);
        await AddAsync(pass);
        return pass;
    }

    public Task AddAsync(params object[] entities) => run(db =>
    {
        db.AddRange(entities);
        return db.SaveChangesAsync();
    });

    private static string Slug(string name) => $"{name}-{Codes.NewCode().ToLowerInvariant()}";

    internal sealed record Place(Guid OrganizationId, Guid EventId, Guid TicketTypeId, Guid OwnerId);
}
