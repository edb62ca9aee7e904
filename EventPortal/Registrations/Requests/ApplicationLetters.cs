using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Requests;

/// <summary>Asks, in the transaction of the decision, for the letter about it.</summary>
internal sealed record ApplicationLetter(Guid RequestId);

/// <summary>One row in the decision's transaction; what the letter says is gathered later.</summary>
internal sealed class TellApplicantWhenEventRequestApproved : IHandle<EventRequestApproved>
{
    public Task HandleAsync(EventRequestApproved domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new ApplicationLetter(domainEvent.RequestId));
        return Task.CompletedTask;
    }
}

internal sealed class TellApplicantWhenEventRequestRejected : IHandle<EventRequestRejected>
{
    public Task HandleAsync(EventRequestRejected domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new ApplicationLetter(domainEvent.RequestId));
        return Task.CompletedTask;
    }
}

/// <summary>Writes to the applicant what was decided; approved, with the personal link that puts the place in the cart.</summary>
internal sealed class ApplicationLetterHandler(AppDbContext db, INotifications notifications, IEventDirectory events, SiteAddress site) : IOutboxHandler<ApplicationLetter>
{
    public const string Name = "registrations.application-letter";
    public const string Approved = "request.approved";
    public const string Rejected = "request.rejected";

    public async Task HandleAsync(ApplicationLetter message, CancellationToken cancellationToken)
    {
        // the outbox works for the whole platform
        var request = await db.EventRequests.AcrossTenants().AsNoTracking().SingleAsync(r => r.Id == message.RequestId, cancellationToken);
        if (request.Person.Email is not { Length: > 0 } email) return;
        var about = (await events.FindAsync([request.EventId], cancellationToken))[request.EventId];
        var template = request switch
        {
            { RegistrationStatus: EventRequestDecision.Approved, Status: EventRequestStatus.New } => Approved,
            { RegistrationStatus: EventRequestDecision.Rejected } => Rejected,
            _ => null,
        };
        // withdrawn or used meanwhile
        if (template is null) return;
        var culture = CultureInfo.GetCultureInfo(request.Culture);
        var starts = about.Lessons.FirstOrDefault(l => l.Id == request.LessonId)?.StartsAt ?? about.StartsAt;
        notifications.Send(db, new(template, new(email, request.Person.FullName, request.Culture, request.UserId), new Dictionary<string, object?>
        {
            ["name"] = request.Person.FirstName, ["event_title"] = about.Title, ["event_when"] = PortalFormats.Moment(culture, starts, about.Zone, db.Now),
            ["link"] = request.ApprovalToken is { } token ? site.Of(RegistrationsUrls.Approved(token)) : null, ["reason"] = request.RejectionReason,
            ["event_url"] = site.Of(about.Url), ["organizer"] = about.OrganizationName, ["organizer_email"] = about.Email,
        }, DedupeKey: $"{template}:{request.Id:N}"));
        await db.SaveChangesAsync(cancellationToken);
    }
}
