using System.Reflection;
using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Questions;
using EventPortal.Catalog.Speakers;
using EventPortal.CheckIns;
using EventPortal.CheckIns.Access;
using EventPortal.CheckIns.Door;
using EventPortal.CheckIns.Passes;
using EventPortal.Notifications.Log;
using EventPortal.Organizations;
using EventPortal.Organizations.Contracts;
using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Members;
using EventPortal.Organizations.Requests;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Office;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Organizations;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Architecture;

/// <summary>
/// Every verb of every service behind the office, the platform's pages and the door × every role, compared with the second matrix in docs/access.md: what a
/// page's button does is refused by its service too, when the page is already open or is gone round. "–" is strict: of rows that are there the service tells
/// and does exactly what it does of rows that are not.
/// </summary>
public sealed class ServiceMatrixTests(DemoHost portal) : IClassFixture<DemoHost>
{
    private static readonly string[] Offices = ["Admin", "Analytics", "Authoring", "CheckIns", "Media", "Office", "Operations", "Organizer", "Organizations", "Parts", "WaitingRooms"];

    // tell nobody that you may not come in; anything else is an answer
    private static readonly string[] Refusals = ["refused: Organizations.NotYourOrganization", "refused: Organizations.OwnerOnly", "refused: CheckIns.DoorClosed", "refused: Accounts.AdminsOnly"];

    [Fact]
    public async Task Verb_EveryRole_DoesAsTheMatrixSays()
    {
        var rows = AccessMatrix.ReadServices();
        var at = await StageAsync();
        using var probe = new ServiceProbe();
        List<string> found = [], table = [];
        HashSet<AccessMatrix.Row> used = [];
        var (asked, answered) = (0, 0);
        foreach (var (service, verb) in Verbs())
        {
            var name = $"{service.Name}.{verb.Name}";
            var row = rows.FirstOrDefault(r => r.Fits(name));
            if (row is null) found.Add($"{name} stands in no row of docs/access.md");
            else used.Add(row);
            asked++;
            List<string> cells = [];
            // those who are refused come first: what is done to the rows by the others changes nothing for them
            foreach (var (role, who) in at.Roles.OrderBy(r => row?.Allows(r.Key)))
            {
                var (real, nothing) = (await AskAsync(service, verb, at.Samples, role, who), await AskAsync(service, verb, at.Samples.OfNothing(), role, who));
                var isRefused = Refusals.Any(r => real.StartsWith(r, StringComparison.Ordinal));
                if (real != nothing && !isRefused) cells.Add(role);
                if (row?.Allows(role) is false && real != nothing && !isRefused) found.Add($"{name}: {role} is told or does: {real} (of nothing: {nothing})");
                if (row?.Allows(role) is true && isRefused) found.Add($"{name}: {role} is refused: {real}");
            }
            if (cells.Count > 0) answered++;
            table.Add($"{name}: {string.Join(' ', cells)}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', table));
        found.AddRange(rows.Except(used).Select(r => $"{r.Address} fits nothing"));
        Assert.True(found.Count == 0, string.Join('\n', found) + "\n\n" + string.Join('\n', table));
        Assert.True(answered > asked / 2, $"Only {answered} of {asked} verbs answered anybody: the questions are too poor to show anything.");
    }

    private static IEnumerable<(Type Service, MethodInfo Verb)> Verbs() =>
        from service in typeof(EventPortal.Program).Assembly.GetTypes().Where(IsOffice).SelectMany(Needs).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal)
        from verb in service.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where verb.DeclaringType!.Assembly == service.Assembly && !verb.IsSpecialName && IsAsked(verb)
        select (service, verb);

    private static bool IsOffice(Type type) =>
        typeof(IComponent).IsAssignableFrom(type) && !type.IsAbstract && !type.Namespace!.Contains(".Public", StringComparison.Ordinal) && type.Namespace.Split('.').Intersect(Offices).Any();

    // a pass opens its organization where the door's pages ask for it; every other page's policy asks for members
    private static bool IsAtTheDoor(Type service) => service.Namespace!.StartsWith("EventPortal.CheckIns", StringComparison.Ordinal);

    private static IEnumerable<Type> Needs(Type component) =>
        component.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
            .Concat(component.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Where(p => p.IsDefined(typeof(InjectAttribute))).Select(p => p.PropertyType))
            .Where(t => t.Assembly == component.Assembly && !t.IsGenericType);

    private static bool IsAsked(MethodInfo verb) => verb.Name.EndsWith("Async", StringComparison.Ordinal) && verb.Name is not "DisposeAsync" && !verb.IsGenericMethod && verb.DeclaringType != typeof(DoorDevice);

    private async Task<string> AskAsync(Type service, MethodInfo verb, ServiceSamples samples, string role, ClaimsPrincipal who)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentUser>().Use(who);
        // as the page's policy does
        if (role == "pass" && IsAtTheDoor(service)) await services.GetRequiredService<DoorAccess>().EnterAsync(who, samples.Id("eventId"), samples.Id("organizationId"), CancellationToken.None);
        else await services.GetRequiredService<IOrganizationAccess>().TryEnterAsync(who, samples.Id("organizationId"), CancellationToken.None);
        return await ServiceProbe.AskAsync(services, services.GetRequiredService(service), verb, samples, who);
    }

    private async Task<Staged> StageAsync()
    {
        var world = new OrganizationsWorld(rows => portal.ReadAsync(db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        }), TimeProvider.System.GetUtcNow);
        var (organization, other, group, user, moderator, third) = (
            await portal.ReadAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == PortalPages.Academy)), await world.TenantAsync(), await world.UserAsync(), await world.UserAsync(),
            await world.UserAsync(), await world.UserAsync());
        var (tenant, leaver) = (new Tenant(organization.Id, organization.Slug, organization.OwnerId, moderator), OrganizationMember.Moderator(organization.Id, third, organization.OwnerId, world.Now));
        await world.InsertAsync(OrganizationMember.Moderator(tenant.Id, moderator, tenant.Owner, world.Now), leaver, Invitation.Create(tenant.Id, "guest@example.com", tenant.Owner, world.Now));
        var joined = await world.GroupAsync(tenant, group);
        var place = await portal.ReadAsync(db => db.Set<Registration>().Where(r => r.OrganizationId == tenant.Id && r.OrderId != null && db.Set<CheckIn>().Any(c => c.EventId == r.EventId)).OrderBy(r => r.Id).FirstAsync());
        var pass = CheckInPass.Create(tenant.Id, place.EventId, "Вхід", tenant.Owner, world.Now.AddDays(20), world.Now);
        var letter = NotificationLog.Create(new("sign-up", new("reader@example.com", null, "uk"), new Dictionary<string, object?>()), "uk", "{}", null, world.Now);
        // due when nobody lives any more: nothing takes it away meanwhile
        var message = OutboxMessage.Create("test.none", "{}", world.Now.AddYears(100), canWait: true, null, world.Now);
        await world.InsertAsync(pass, letter, message);
        var application = await portal.ReadAsync(db => db.Set<EventRequest>().Where(r => r.OrganizationId == tenant.Id).Select(r => r.Id).FirstAsync());
        var ids = new Dictionary<string, Guid>
        {
            ["organizationId"] = tenant.Id, ["organizationIds"] = tenant.Id, ["eventId"] = place.EventId, ["registrationId"] = place.Id, ["registrationIds"] = place.Id, ["registrations"] = place.Id,
            ["orderId"] = place.OrderId!.Value, ["orderIds"] = place.OrderId!.Value, ["ticketTypeId"] = place.TicketTypeId, ["fromTypeId"] = place.TicketTypeId, ["toTypeId"] = place.TicketTypeId,
            ["lessonId"] = await AnyAsync<Lesson>(l => l.OrganizationId == tenant.Id), ["tagId"] = await AnyAsync<Tag>(t => t.OrganizationId == tenant.Id),
            ["checkInId"] = await AnyAsync<CheckIn>(c => c.EventId == place.EventId), ["passId"] = pass.Id, ["groupId"] = joined.Id, ["memberId"] = leaver.Id, ["userId"] = group,
            ["invitationId"] = await AnyAsync<Invitation>(i => i.OrganizationId == tenant.Id), ["requestId"] = await AnyAsync<OrganizationRequest>(_ => true), ["key"] = Guid.CreateVersion7(),
            ["ids"] = place.Id, ["id"] = place.EventId, ["ApplicationDesk.ids"] = application, ["IApplications.ids"] = application, ["OrderDesk.id"] = place.OrderId!.Value,
            ["IEventDirectory.ids"] = place.EventId, ["IOrganizations.ids"] = tenant.Id, ["OrganizationAdminQueries.id"] = tenant.Id, ["OrganizationAdministration.id"] = other.Id, ["EventAdministration.id"] = (await world.EventAsync(tenant, "Зникне")).Event.Id,
            ["RegistrationDesk.id"] = place.Id, ["RegistrationEditing.id"] = place.Id, ["PromocodeDesk.id"] = await AnyAsync<Promocode>(p => p.OrganizationId == tenant.Id),
            ["ProductAuthoring.id"] = place.TicketTypeId, ["LessonAuthoring.id"] = await AnyAsync<Lesson>(l => l.OrganizationId == tenant.Id), ["UserQueries.id"] = tenant.Owner,
            ["UserAdministration.userId"] = third, ["PeopleAuthoring.id"] = await AnyAsync<EventSpeaker>(s => s.OrganizationId == tenant.Id), ["MailQueries.id"] = letter.Id,
            ["MailRetry.id"] = letter.Id, ["OutboxOperator.id"] = message.Id,
            ["QuestionAuthoring.id"] = await AnyAsync<Question>(_ => true), ["seen"] = place.TicketTypeId, ["wanted"] = place.TicketTypeId,
        };
        return new(new ServiceSamples(ids), new()
        {
            ["guest"] = TestUsers.Guest, ["user"] = TestUsers.User(user), ["group"] = TestUsers.User(group), ["moderator"] = TestUsers.User(moderator), ["owner"] = TestUsers.User(tenant.Owner),
            ["other"] = TestUsers.User(other.Owner), ["admin"] = TestUsers.User(await world.UserAsync(), AccountRoles.Admin),
            ["pass"] = new(new ClaimsIdentity([new Claim(CheckInPolicies.PassClaim, pass.Id.ToString())], CheckInPolicies.PassScheme)),
        });
    }

    private async Task<Guid> AnyAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which)
        where T : Entity =>
        await portal.ReadAsync(db => db.Set<T>().IgnoreQueryFilters().Where(which).OrderBy(e => e.Id).Select(e => (Guid?)e.Id).FirstOrDefaultAsync())
            ?? throw new InvalidOperationException($"The demo data has no {typeof(T).Name}.");

    private sealed record Staged(ServiceSamples Samples, Dictionary<string, ClaimsPrincipal> Roles);
}
