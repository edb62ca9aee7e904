using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Analytics;
using EventPortal.Catalog;
using EventPortal.Catalog.Admin;
using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.CheckIns;
using EventPortal.Notifications;
using EventPortal.Notifications.Log;
using EventPortal.Operations;
using EventPortal.Organizations;
using EventPortal.Organizations.Admin;
using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Shell;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Walks;

/// <summary>Who opens a page.</summary>
public enum Reader
{
    Guest,
    Participant,
    Owner,
    Admin,
}

/// <param name="Name">Of the picture.</param>
/// <param name="Reader">Whose cookies.</param>
/// <param name="Path">Its address in the portal with demo data.</param>
public sealed record PortalPage(string Name, Reader Reader, string Path);

/// <summary>Every page of the portal, in one place: for the pictures, for axe, for the hunt of raw keys.</summary>
internal static class PortalPages
{
    public const string Academy = "d-internal-academy";
    public const string Grammar = "hramatyka-anhliiskoi-movy-dlia-pochatkivtsiv";

    public static string? Account(Reader reader) => reader switch
    {
        Reader.Participant => "participant@demo.local",
        Reader.Owner => "owner.academy@demo.local",
        Reader.Admin => "admin@demo.local",
        _ => null,
    };

    public static async Task<IReadOnlyList<PortalPage>> ListAsync(PortalHost portal)
    {
        var stage = new Stage(portal.Services);
        return
        [
            new("landing", Reader.Guest, CatalogUrls.Landing),
            new("catalog", Reader.Guest, CatalogUrls.Catalog),
            new("catalog-found", Reader.Guest, "/events?q=англійська&view=list"),
            new("catalog-nothing", Reader.Guest, "/events?q=нічогонемає"),
            new("event-course", Reader.Guest, CatalogUrls.Event(Academy, Grammar)),
            new("event-soldout", Reader.Guest, CatalogUrls.Event(Academy, "shkola-yaka-chuie")),
            new("event-approval", Reader.Guest, CatalogUrls.Event(Academy, "komanda-a-ne-posada")),
            new("event-cancelled", Reader.Guest, CatalogUrls.Event(Academy, "emotsiine-vyhorannia-yak-uchyteliu-berehty-syly")),
            new("event-past", Reader.Guest, CatalogUrls.Event(Academy, "gramatika-anglijskoyi-movi")),
            new("event-conference", Reader.Guest, CatalogUrls.Event("edcamp-poltava", "osinnii-edcamp-poltava")),
            new("event-organizer", Reader.Owner, CatalogUrls.Event(Academy, Grammar)),
            new("organization", Reader.Guest, CatalogUrls.Organization(Academy)),
            new("organizations", Reader.Guest, CatalogUrls.Organizations),
            new("speakers", Reader.Guest, CatalogUrls.Speakers),
            new("speaker", Reader.Guest, CatalogUrls.Speaker(Academy, "mariia-kovalenko")),
            new("widget-guide", Reader.Guest, CatalogUrls.WidgetGuide(Academy, Grammar)),
            new("widget-list", Reader.Guest, "/widget/" + Academy),
            new("widget-tickets", Reader.Guest, $"/widget/{Academy}/{Grammar}"),
            new("cart-empty", Reader.Guest, SalesUrls.Cart),
            new("checkout-empty", Reader.Guest, SalesUrls.Checkout),
            new("find-tickets", Reader.Guest, RegistrationsUrls.Find),
            .. await SaleAsync(portal, stage),
            new("sign-in", Reader.Guest, AccountsUrls.SignInPath),
            new("sign-up", Reader.Guest, AccountsUrls.SignUpPath),
            new("forgot-password", Reader.Guest, AccountsUrls.ForgotPasswordPath),
            new("denied", Reader.Guest, AccountsUrls.DeniedPath),
            new("pass-over", Reader.Guest, CheckInsUrls.PassOver),
            new("not-found", Reader.Guest, "/no/such/page"),
            new("error", Reader.Guest, ShellUrls.Error),
            new("mailbox", Reader.Guest, "/dev/mailbox"),
            .. await OwnAsync(portal, stage),
            .. await DoorAsync(stage),
            .. await AdminAsync(stage),
            .. await PartsAsync(stage),
            .. await OrganizationPages.ListAsync(stage),
            .. await LookAsync(stage),
            .. await new StagedPages(portal, stage).ListAsync(),
            .. await AuthoringAsync(stage),
            .. await PeopleAsync(stage),
            .. await FiguresAsync(stage),
        ];
    }

    /// <summary>An order that was just placed: its page, the bank's, and the pages of one in every other state.</summary>
    private static async Task<IReadOnlyList<PortalPage>> SaleAsync(PortalHost portal, Stage stage)
    {
        var shopper = new Shopper(portal.Services);
        Assert.True(await shopper.HoldAsync((await stage.OpenAsync("Для знімків")).ProductId));
        var waiting = await shopper.PlaceAsync();
        var bank = new Shopper(portal.Services);
        Assert.True(await bank.HoldAsync((await stage.OpenAsync("У банку")).ProductId));
        await bank.PlaceAsync();
        var bankPage = await bank.StartPayingAsync(portal.Address);
        var (token, link) = (await UnnamedAsync(portal, stage), await CartLinkAsync(portal, stage));
        List<PortalPage> pages = [new("place", Reader.Guest, SalesUrls.Place(token)), new("cart-from", Reader.Guest, SalesUrls.CartFrom(link)), new("order-awaits", Reader.Guest, SalesUrls.Order(waiting.Secret)), new("order-processing", Reader.Guest, SalesUrls.Order(bank.Placed!.Secret)), new("bank", Reader.Guest, bankPage)];
        foreach (var state in await stage.UseAsync(db => db.Set<Order>().Where(o => o.Status != OrderStatus.New)
            .Select(o => new { o.Status, o.PaymentStatus }).Distinct().ToListAsync()))
        {
            var secret = await stage.UseAsync(db => db.Set<Order>().Where(o => o.Status == state.Status && o.PaymentStatus == state.PaymentStatus).OrderBy(o => o.Id).Select(o => o.Secret).FirstAsync());
            pages.Add(new($"order-{state.Status}-{state.PaymentStatus}".ToLowerInvariant(), Reader.Guest, SalesUrls.Order(secret)));
        }
        foreach (var status in new[] { RegistrationStatus.Confirmed, RegistrationStatus.CheckedIn, RegistrationStatus.Cancelled })
        {
            var secret = await stage.UseAsync(db => db.Set<Registration>().Where(r => r.Status == status).OrderByDescending(r => r.Id).Select(r => r.TicketSecret).FirstAsync());
            pages.Add(new($"ticket-{status}".ToLowerInvariant(), Reader.Guest, RegistrationsUrls.Ticket(secret)));
        }
        return pages;
    }

    /// <summary>The personal link of a place that was bought unnamed.</summary>
    private static async Task<string> UnnamedAsync(PortalHost portal, Stage stage)
    {
        var (shopper, show, key) = (new Shopper(portal.Services), await stage.OpenAsync("Для колеги", price: 0), new CartKey(null, Codes.NewToken()));
        Assert.True((await shopper.UseAsync((CartService c) => c.AddAsync(key, show.ProductId, null, 1, null, default))).IsHeld);
        var form = (await shopper.UseAsync((CheckoutService c) => c.BeginAsync(key, default)))!.Form;
        (form.Customer.FirstName, form.Customer.LastName, form.Customer.Email, form.Customer.Phone) = ("Олексій", "Петренко", shopper.Email, "067 123-45-67");
        (form.Participants[0].Choice, form.TermsAccepted) = (ParticipantChoice.Later, true);
        Assert.IsType<PlaceOutcome.Placed>(await shopper.UseAsync((CheckoutService c) => c.PlaceAsync(form, key, default)));
        return (await stage.UseAsync(db => db.Set<Registration>().Where(r => r.EventId == show.EventId).Select(r => r.NamingToken).SingleAsync()))!;
    }

    private static async Task<string> CartLinkAsync(PortalHost portal, Stage stage)
    {
        var (shopper, show, key) = (new Shopper(portal.Services), await stage.OpenAsync("Переїзд"), new CartKey(null, Codes.NewToken()));
        Assert.True((await shopper.UseAsync((CartService c) => c.AddAsync(key, show.ProductId, null, 2, null, default))).IsHeld);
        return (await shopper.UseAsync((CartTransfer t) => t.OfferAsync(key, default)))!.Token;
    }

    /// <summary>What a participant sees, with something in the cart.</summary>
    private static async Task<IReadOnlyList<PortalPage>> OwnAsync(PortalHost portal, Stage stage)
    {
        var user = await stage.UseAsync(db => db.Set<User>().SingleAsync(u => u.Email == Account(Reader.Participant)));
        var show = await stage.OpenAsync("У кошику");
        Assert.True((await new Shopper(portal.Services).UseAsync((CartService c) => c.AddAsync(new CartKey(user.Id, null), show.ProductId, null, 2, null, default))).IsHeld);
        return
        [
            new("landing-signed-in", Reader.Participant, CatalogUrls.Landing),
            new("cart", Reader.Participant, SalesUrls.Cart),
            new("checkout", Reader.Participant, SalesUrls.Checkout),
            new("orders", Reader.Participant, SalesUrls.Orders),
            new("tickets", Reader.Participant, RegistrationsUrls.MyTickets),
            new("profile", Reader.Participant, AccountsUrls.Profile),
            new("security", Reader.Participant, AccountsUrls.Security),
            new("data", Reader.Participant, AccountsUrls.Data),
        ];
    }

    /// <summary>The platform's pages, with something to look at on each.</summary>
    private static async Task<IReadOnlyList<PortalPage>> AdminAsync(Stage stage)
    {
        var user = await stage.UseAsync(db => db.Set<User>().SingleAsync(u => u.Email == Account(Reader.Participant)));
        var organization = await stage.UseAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == Academy));
        var show = await stage.UseAsync(db => db.Set<Event>().IgnoreQueryFilters().FirstAsync(e => e.OrganizationId == organization.Id && e.Slug == Grammar));
        var letter = await stage.UseAsync(db => db.Set<NotificationLog>().OrderByDescending(l => l.CreatedAt).Select(l => (Guid?)l.Id).FirstOrDefaultAsync());
        return
        [
            new("admin", Reader.Admin, OperationsUrls.Home),
            new("admin-users", Reader.Admin, AccountsUrls.Users),
            new("admin-user", Reader.Admin, AccountsUrls.User(user.Id)),
            new("admin-organizations", Reader.Admin, OrganizationAdminUrls.List),
            new("admin-organization", Reader.Admin, OrganizationAdminUrls.One(organization.Id)),
            new("admin-events", Reader.Admin, EventAdminUrls.List),
            new("admin-event", Reader.Admin, EventAdminUrls.One(show.Id)),
            new("admin-jobs", Reader.Admin, OperationsUrls.Jobs),
            new("admin-job", Reader.Admin, OperationsUrls.Job("sales.expire-holds")),
            new("admin-outbox", Reader.Admin, OperationsUrls.Outbox(OutboxState.Waiting)),
            new("admin-mails", Reader.Admin, NotificationsUrls.MailsPath),
            new("admin-mail", Reader.Admin, NotificationsUrls.Mail(letter ?? Guid.Empty)),
            new("admin-audit", Reader.Admin, AuditUrls.Search),
            new("admin-settings", Reader.Admin, OperationsUrls.Settings),
            new("admin-sweep", Reader.Admin, OperationsUrls.Sweep),
        ];
    }

    /// <summary>The list of an organization's events, and the editor of a published one and of a draft.</summary>
    private static async Task<IReadOnlyList<PortalPage>> AuthoringAsync(Stage stage)
    {
        var organization = await stage.UseAsync(db => db.Set<EventPortal.Organizations.Organization>().Where(o => o.Slug == Academy).Select(o => o.Id).SingleAsync());
        var shown = await stage.UseAsync(db => db.Set<EventPortal.Catalog.Events.Event>().Where(e => e.OrganizationId == organization && e.Slug == Grammar).Select(e => e.Id).SingleAsync());
        return
        [
            new("office-events", Reader.Owner, AuthoringUrls.Events(organization)),
            new("office-events-none", Reader.Owner, AuthoringUrls.Events(organization) + "?tab=archived"),
            new("editor", Reader.Owner, AuthoringUrls.Editor(organization, shown)),
            new("editor-time", Reader.Owner, AuthoringUrls.Time(organization, shown)),
            new("editor-rules", Reader.Owner, AuthoringUrls.Rules(organization, shown)),
            new("editor-preview", Reader.Owner, AuthoringUrls.Preview(organization, shown)),
        ];
    }

    private static async Task<IReadOnlyList<PortalPage>> LookAsync(Stage stage)
    {
        var show = await stage.OpenAsync("Оформлення", organizer: Academy);
        return [new("event-look", Reader.Owner, CatalogUrls.Look(show.OrganizationId, show.EventId))];
    }

    private static async Task<IReadOnlyList<PortalPage>> DoorAsync(Stage stage)
    {
        var show = await stage.OpenAsync("Сьогодні", startsIn: TimeSpan.FromHours(1), organizer: Academy);
        return
        [
            new("doors", Reader.Owner, CheckInsUrls.Doors),
            new("door", Reader.Owner, CheckInsUrls.Door(show.EventId)),
            new("door-passes", Reader.Owner, CheckInsUrls.Passes(show.EventId)),
        ];
    }

    /// <summary>The office's pages about the parts of an event, and the dictionaries.</summary>
    private static async Task<IReadOnlyList<PortalPage>> PartsAsync(Stage stage)
    {
        var shown = await stage.UseAsync(db => db.Set<Event>().Where(e => e.Slug == Grammar).Select(e => new { e.Id, e.OrganizationId }).SingleAsync());
        return
        [
            new("parts-tickets", Reader.Owner, PartsUrls.Tickets(shown.OrganizationId, shown.Id)),
            new("parts-programme", Reader.Owner, PartsUrls.Programme(shown.OrganizationId, shown.Id)),
            new("parts-questions", Reader.Owner, PartsUrls.Questions(shown.OrganizationId, shown.Id)),
            new("parts-people", Reader.Owner, PartsUrls.People(shown.OrganizationId, shown.Id)),
            new("parts-blocks", Reader.Owner, PartsUrls.Blocks(shown.OrganizationId, shown.Id)),
            new("own-speakers", Reader.Owner, PartsUrls.Speakers(shown.OrganizationId)),
            .. Enum.GetValues<DictionaryKind>().Select(kind => new PortalPage("dictionary-" + kind.Slug(), Reader.Admin, PartsUrls.Dictionary(kind))),
        ];
    }

    /// <summary>The organizer's lists of people and orders, with a row opened.</summary>
    private static async Task<IReadOnlyList<PortalPage>> PeopleAsync(Stage stage)
    {
        var at = await stage.UseAsync(db => db.Set<Event>().Where(e => e.Slug == Grammar).Select(e => new { e.OrganizationId, e.Id }).FirstAsync());
        var approval = await stage.UseAsync(db => db.Set<Event>().Where(e => e.Slug == "komanda-a-ne-posada").Select(e => e.Id).SingleAsync());
        var place = await stage.UseAsync(db => db.Set<Registration>().Where(r => r.EventId == at.Id && r.Status == RegistrationStatus.Confirmed).Select(r => new { r.Id, r.OrderId }).FirstAsync());
        return
        [
            new("office-registrations", Reader.Owner, RegistrationsUrls.Office(at.OrganizationId)),
            new("office-registrations-event", Reader.Owner, RegistrationsUrls.OfficeOfEvent(at.OrganizationId, at.Id)),
            new("office-registration", Reader.Owner, $"{RegistrationsUrls.OfficeOfEvent(at.OrganizationId, at.Id)}?open={place.Id}"),
            new("office-registrations-none", Reader.Owner, RegistrationsUrls.Office(at.OrganizationId) + "?q=нікогонемає"),
            new("office-orders", Reader.Owner, SalesUrls.Office(at.OrganizationId)),
            new("office-order", Reader.Owner, $"{SalesUrls.OfficeOfEvent(at.OrganizationId, at.Id)}?open={place.OrderId}"),
            new("office-applications", Reader.Owner, RegistrationsUrls.Applications(at.OrganizationId)),
            new("office-applications-event", Reader.Owner, RegistrationsUrls.ApplicationsOfEvent(at.OrganizationId, at.Id)),
            new("apply", Reader.Guest, RegistrationsUrls.Apply(approval)),
            new("apply-signed-in", Reader.Participant, RegistrationsUrls.Apply(approval)),
            new("approved-dead", Reader.Guest, RegistrationsUrls.Approved("none")),
            new("office-promocodes", Reader.Owner, SalesUrls.Promocodes(at.OrganizationId)),
        ];
    }

    /// <summary>Figures of an event that sells, of one that is over, of an organization and of the portal.</summary>
    private static async Task<IReadOnlyList<PortalPage>> FiguresAsync(Stage stage)
    {
        var at = await stage.UseAsync(db => db.Set<Event>().Where(e => e.Slug == Grammar).Select(e => new { e.OrganizationId, e.Id }).FirstAsync());
        var past = await stage.UseAsync(db => db.Set<Event>().Where(e => e.OrganizationId == at.OrganizationId && e.Status == EventStatus.Completed).Select(e => e.Id).FirstAsync());
        return
        [
            new("office", Reader.Owner, AnalyticsUrls.Office(at.OrganizationId)),
            new("office-year", Reader.Owner, AnalyticsUrls.Office(at.OrganizationId) + "?days=365&show=places"),
            new("event-overview", Reader.Owner, AnalyticsUrls.Event(at.OrganizationId, at.Id)),
            new("event-overview-past", Reader.Owner, AnalyticsUrls.Event(at.OrganizationId, past)),
            new("analytics", Reader.Owner, AnalyticsUrls.Table(at.OrganizationId)),
            new("admin-analytics", Reader.Admin, AnalyticsUrls.Platform),
        ];
    }
}
