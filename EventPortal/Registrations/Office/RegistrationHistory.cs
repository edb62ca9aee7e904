using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Registrations.Office;

/// <summary>Puts the audit trail of a registration into words; what says nothing to an organizer is left out.</summary>
public sealed class RegistrationHistory(IProductTitles titles, IEventDirectory events, IStringLocalizer<OfficeText> loc, TimeProvider time)
{
    internal async Task<IReadOnlyList<HistoryLine>> OfAsync(AppDbContext db, Registration place, CancellationToken cancellationToken)
    {
        var trail = await db.HistoryOfAsync<Registration>(place.Id, cancellationToken);
        var types = await titles.FindAsync(db, [.. Ids(trail, nameof(Registration.TicketTypeId))], cancellationToken);
        var about = (await events.FindAsync([place.EventId], cancellationToken))[place.EventId];
        return [.. trail.Select(l => new HistoryLine(l.At, Who(l), [.. What(l, types, about)])).Where(l => l.What.Count > 0)];
    }

    private string Who(AuditLine line) => line.Person ?? (line.Actor == "guest" ? loc["History.Guest"] : loc["History.System"]);

    private IEnumerable<string> What(AuditLine line, IReadOnlyDictionary<Guid, string> types, EventSummary about)
    {
        if (line.Action is AuditAction.Added) yield return loc["History.Added"];
        foreach (var (property, change) in line.Changes)
            if (Words(property, change, types, about) is { } text) yield return text;
    }

    private LocalizedString? Words(string property, AuditChange change, IReadOnlyDictionary<Guid, string> types, EventSummary about) => property switch
    {
        nameof(Registration.Status) => loc["History.Status", Status(change.Before), Status(change.After)],
        nameof(Registration.CancellationReason) when change.After is { Length: > 0 } reason => loc["History.Reason", reason],
        nameof(Registration.TicketTypeId) => loc["History.Field", loc["Column.ticket"], Title(change.Before, types), Title(change.After, types)],
        nameof(Registration.LessonId) => loc["History.Field", loc["Column.lesson"], Run(change.Before, about), Run(change.After, about)],
        "Tags" => change.After is { } added ? loc["History.Tagged", added] : loc["History.Untagged", change.Before ?? ""],
        nameof(Registration.IsUnlisted) => loc[change.After == "true" ? "History.Unlisted" : "History.Listed"],
        _ when property.StartsWith("Person.", StringComparison.Ordinal) && loc["Field." + property["Person.".Length..]] is { ResourceNotFound: false } label =>
            property.EndsWith("Id", StringComparison.Ordinal) ? loc["History.Changed", label] : loc["History.Field", label, change.Before ?? "–", change.After ?? "–"],
        _ => null,
    };

    private string Status(string? name) => name is null ? "–" : loc["State." + name];

    private static string Title(string? id, IReadOnlyDictionary<Guid, string> types) => Guid.TryParse(id, out var type) ? types.GetValueOrDefault(type, "–") : "–";

    private string Run(string? id, EventSummary about) => Guid.TryParse(id, out var run) && about.Lessons.FirstOrDefault(l => l.Id == run) is { } lesson
        ? PortalFormats.Moment(CultureInfo.CurrentUICulture, lesson.StartsAt, about.Zone, time.GetUtcNow()) : "–";

    private static IEnumerable<Guid> Ids(IReadOnlyList<AuditLine> trail, string property) => trail
        .SelectMany(l => l.Changes.TryGetValue(property, out var change) ? new[] { change.Before, change.After } : [])
        .Where(t => Guid.TryParse(t, out _)).Select(t => Guid.Parse(t!)).Distinct();
}
