using EventPortal.Catalog.Contracts;
using EventPortal.Documents.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Registrations.Tickets;

/// <summary>Tickets on paper, in the language of each place.</summary>
public sealed class TicketPapers(TicketQueries tickets, IPdfRenderer renderer, ICoverFiles covers, SiteAddress site, TimeProvider time) : ITicketFiles
{
    internal const string Pdf = "application/pdf";

    public async Task<TicketFile?> OfOrderAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var valid = (await tickets.OfOrderAsync(orderId, cancellationToken)).Where(t => t.IsValid).ToList();
        return valid.Count == 0 ? null : await RenderAsync(valid, $"{valid[0].Order?.Number ?? "tickets"}.pdf", cancellationToken);
    }

    internal Task<TicketFile> OfAsync(TicketView ticket, CancellationToken cancellationToken) =>
        RenderAsync([ticket], $"ticket-{ticket.Place.ConfirmationCode}.pdf", cancellationToken);

    private async Task<TicketFile> RenderAsync(IReadOnlyList<TicketView> views, string name, CancellationToken cancellationToken)
    {
        // one object per event: its picture is in the file once
        var strips = new Dictionary<EventCover, TicketCover>();
        foreach (var cover in views.Select(v => v.Event.Cover).Distinct())
            strips[cover] = await covers.ReadAsync(cover, cancellationToken) is { } own ? TicketCover.FromImage(own) : TicketCover.FromSvg(cover.TicketStripSvg());
        return new(name, Pdf, renderer.RenderTickets([.. views.Select(v => Document(v, strips[v.Event.Cover]))], time.GetUtcNow()));
    }

    private TicketDocument Document(TicketView view, TicketCover cover)
    {
        var words = new TicketWords(view.Culture);
        return new()
        {
            EventTitle = view.Event.Title, AttendeeName = view.Place.Person.FullName is { Length: > 0 } name ? name : words["Unnamed"],
            TicketName = view.TicketTitle, When = When(view), Where = view.Where, OrderLine = OrderLine(view),
            Code = view.Place.ConfirmationCode, QrText = site.Of(RegistrationsUrls.ShortTicket(view.Place.TicketSecret)),
            Note = Note(view, words), Sections = [.. Sections(view, words)], Organizer = view.Event.OrganizationName,
            PublicUrl = site.Of(RegistrationsUrls.Ticket(view.Place.TicketSecret)), Language = view.Culture.TwoLetterISOLanguageName,
            Cover = cover, Number = view.Number, Count = view.Count,
        };
    }

    private string When(TicketView view) => PortalFormats.Moment(view.Culture, view.StartsAt, view.Event.Zone, time.GetUtcNow());

    private static string OrderLine(TicketView view) =>
        view.Order is { } order ? $"{order.Number}, {MoneyFormat.Text(view.Culture, order.Total)}" : "–";

    private string? Note(TicketView view, TicketWords words) => view.CancelUntil is { } until && until > time.GetUtcNow()
        ? words["Paper.CancelUntil", PortalFormats.Moment(view.Culture, until, view.Event.Zone, time.GetUtcNow())]
        : null;

    private IEnumerable<TicketSection> Sections(TicketView view, TicketWords words)
    {
        var rules = view.Event.Rules;
        if (rules.DirectionsNote is { Length: > 0 } directions) yield return new(words["Paper.Directions"], directions);
        if (rules.EntryNote is { Length: > 0 } entry) yield return new(words["Paper.Entry"], entry);
        if (rules.BringNote is { Length: > 0 } bring) yield return new(words["Paper.Bring"], bring);
        if (view.IsOnline)
            yield return new(
                words["Paper.Online"], words["Paper.Online.Text", PortalFormats.Moment(view.Culture, view.JoinFrom, view.Event.Zone, time.GetUtcNow())],
                site.Of(RegistrationsUrls.Ticket(view.Place.TicketSecret)));
        if (view.Event.Email is { Length: > 0 } email)
            yield return new(words["Paper.Contacts"], string.Join(", ", new[] { email, view.Event.Phone }.Where(c => !string.IsNullOrEmpty(c))), "mailto:" + email);
    }
}
