using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Applications;

/// <summary>What an event with approval asks its applicants.</summary>
/// <param name="TakesApplications">Published, open, not over, and visible to the reader.</param>
public sealed record ApplicationView(EventSummary Event, IReadOnlyList<OfferQuestion> Questions, bool TakesApplications, DateTimeOffset Now);

/// <summary>An approved application and what its place can be bought as.</summary>
public sealed record ApprovedView(ApprovedApplication Application, EventSummary Event, IReadOnlyList<ProductOffer> Offers, DateTimeOffset Now);

/// <summary>The way of an approval event: apply, and once approved, take the place. The rules of names and answers are the checkout's.</summary>
public sealed class ApplicationForms(
    IDbContextFactory<AppDbContext> contexts, IEventDirectory events, IEventProducts products, IOffers offers, IRegistrations registrations)
{
    /// <summary>Null: there is no such event with approval.</summary>
    public async Task<ApplicationView?> FindAsync(Guid eventId, Guid? userId, CancellationToken cancellationToken)
    {
        if (!(await events.FindAsync([eventId], cancellationToken)).TryGetValue(eventId, out var about) || !about.Rules.ApprovalRequired) return null;
        if (!await events.IsVisibleAsync(eventId, userId, cancellationToken)) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // what is asked whichever ticket it will be
        var asked = (await OffersAsync(db, eventId, cancellationToken)).SelectMany(o => o.Questions).DistinctBy(q => q.QuestionId).ToList();
        return new(about, asked, about.TakesRegistrations(db.Now), db.Now);
    }

    /// <returns>What is wrong with which field; empty: the person and answers are good.</returns>
    public static IReadOnlyList<FieldError> Check(ApplicationView view, NamingInput typed, string path, out Person person, out IReadOnlyList<Answer> answers)
    {
        var errors = new List<FieldError>();
        person = PersonRules.Check(typed.Person, path, phoneRequired: false, errors);
        answers = AnswerRules.Check(view.Questions, typed.Answers, path, errors);
        return errors;
    }

    /// <summary>Null: the link is unknown, was used, or the application is over.</summary>
    public async Task<ApprovedView?> FindApprovedAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await registrations.FindApprovedAsync(db, token, cancellationToken) is not { } application) return null;
        if (!(await events.FindAsync([application.EventId], cancellationToken)).TryGetValue(application.EventId, out var about)) return null;
        var found = await OffersAsync(db, application.EventId, cancellationToken);
        return new(application, about, [.. found.Where(o => o.Kind is OfferKind.Ticket && (o.LessonId is null || application.LessonId is null || o.LessonId == application.LessonId))], db.Now);
    }

    private async Task<IReadOnlyList<ProductOffer>> OffersAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken)
    {
        var ids = await products.ListAsync(db, eventId, cancellationToken);
        var found = await offers.FindAsync(db, ids, db.Now, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
