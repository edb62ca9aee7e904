using System.Security.Claims;
using EventPortal.Accounts.Users;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;

namespace EventPortal.Tests.Organizations;

/// <summary>Organizations with their people; everything has names of its own.</summary>
internal sealed class OrganizationsWorld(Func<object[], Task> insert, Func<DateTimeOffset> now)
{
    public OrganizationsWorld(PortalFixture portal)
        : this(portal.InsertAsync, portal.Clock.GetUtcNow)
    {
    }

    public DateTimeOffset Now => now();

    public static ClaimsPrincipal As(Guid userId) => TestUsers.User(userId);

    public static string NewSlug(string name = "org") => $"{name}-{Codes.NewCode().ToLowerInvariant()}";

    public async Task<Guid> UserAsync(string? email = null)
    {
        var user = User.WithEmail(email ?? $"{NewSlug("user")}@example.com", "Тарас", "Шевченко", "uk-UA", Now);
        (user.NormalizedEmail, user.NormalizedUserName) = (user.Email!.ToUpperInvariant(), user.UserName!.ToUpperInvariant());
        user.MarkEmailVerified(Now);
        await InsertAsync(user);
        return user.Id;
    }

    public async Task<Tenant> TenantAsync(string name = "Академія", string? slug = null)
    {
        var owner = await UserAsync();
        var moderator = await UserAsync();
        var organization = Organization.Create(owner, name, slug ?? NewSlug(), null, Now);
        await InsertAsync(organization, OrganizationMember.Owner(organization.Id, owner, Now), OrganizationMember.Moderator(organization.Id, moderator, owner, Now));
        return new(organization.Id, organization.Slug, owner, moderator);
    }

    public async Task<Group> GroupAsync(Tenant tenant, params Guid[] members)
    {
        var group = Group.Create(tenant.Id, "Педагоги громади", null, tenant.Owner, Now);
        foreach (var member in members) group.Join(member, null, Now);
        await InsertAsync(group);
        return group;
    }

    /// <summary>A published event with a free ticket; private when groups are given.</summary>
    public async Task<(Event Event, TicketType Ticket)> EventAsync(Tenant tenant, string title, params Guid[] groups)
    {
        var starts = Now.AddDays(10);
        var content = new EventContent { Title = title, Format = EventFormat.Offline, City = "Ніжин", Address = "вул. Графська, 2" };
        var item = Event.Create(tenant.Id, tenant.Owner, NewSlug("event"), content, new() { StartsAt = starts, EndsAt = starts.AddHours(2) }, Now);
        var ticket = TicketType.Create(tenant.Id, item.Id, "Участь", null, new(0, Currency.Uah), 20, 1, Now);
        item.MakePrivateTo(groups);
        item.Publish(hasOffer: true, Now);
        await InsertAsync(item, ticket);
        return (item, ticket);
    }

    public Task InsertAsync(params object[] rows) => insert(rows);

    /// <summary>The refusal, or a failed test.</summary>
    public static async Task<DomainError> RefusedAsync(Func<Task> act) => (await Xunit.Assert.ThrowsAsync<DomainException>(act)).Error;
}

internal sealed record Tenant(Guid Id, string Slug, Guid Owner, Guid Moderator);
