using EventPortal.Organizations.Contracts;
using EventPortal.Organizations.Mails;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Requests;

internal sealed class TellRequesterWhenOrganizationRequestReviewed(OrganizationMails mails) : IHandle<OrganizationRequestReviewed>
{
    public async Task HandleAsync(OrganizationRequestReviewed domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        var request = await db.OrganizationRequests.SingleAsync(r => r.Id == domainEvent.RequestId, cancellationToken);
        await mails.SendReviewedAsync(db, request, cancellationToken);
    }
}
