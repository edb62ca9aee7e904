using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Questions;

/// <summary>What an event asks its participants. Every change is checked against all questions of the event, under the event's lock.</summary>
public sealed class QuestionAuthoring(IDbContextFactory<AppDbContext> contexts)
{
    /// <param name="id">Null: a new one, the last.</param>
    /// <exception cref="DomainException">Somebody changed it meanwhile, or a condition cannot be met.</exception>
    public Task SaveAsync(Guid eventId, QuestionDraft draft, Guid? id, int version, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, async (db, _, asked) =>
        {
            Guard.That(
                draft.TicketTypeId is null || await Products(db, eventId).AnyAsync(t => t.Id == draft.TicketTypeId, cancellationToken), PartsErrors.Unknown);
            var question = id is null ? Add(db, eventId, draft, asked) : Find(asked, id.Value, version);
            question.Change(draft.Text, draft.Kind, draft.Required, draft.Options);
            question.AskOnlyFor(draft.TicketTypeId);
            question.AskWhen(draft.WhenQuestionId, draft.WhenAnswers);
        }, cancellationToken);

    /// <exception cref="DomainException">Another question waits for its answer.</exception>
    public Task DeleteAsync(Guid eventId, Guid id, int version, CancellationToken cancellationToken) => ChangeAsync(eventId, (db, _, asked) =>
    {
        var question = Find(asked, id, version);
        Guard.That(asked.Find(q => q.WhenQuestionId == id) is null, PartsErrors.QuestionIsCondition, asked.Find(q => q.WhenQuestionId == id)?.Text ?? "");
        asked.Remove(question);
        db.Remove(question);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <exception cref="DomainException">The list is not what was seen, or a condition would stand after the question that waits for it.</exception>
    public Task ReorderAsync(Guid eventId, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, async (db, ofEvent, asked) =>
        {
            await Ordering.SaveAsync(
                db, db.Set<Question>().Where(q => q.EventId == eventId), nameof(Question.MyOrder), new(nameof(Event), eventId, ofEvent.OrganizationId, "Questions"),
                seen, wanted, cancellationToken);
            asked.Sort((a, b) => wanted.ToList().IndexOf(a.Id).CompareTo(wanted.ToList().IndexOf(b.Id)));
        }, cancellationToken);

    private async Task ChangeAsync(Guid eventId, Func<AppDbContext, Event, List<Question>, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ofEvent = await db.LockEventAsync(eventId, cancellationToken);
        var asked = await db.Set<Question>().Where(q => q.EventId == eventId).OrderBy(q => q.MyOrder).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        await change(db, ofEvent, asked);
        QuestionOrder.Check(asked);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IQueryable<Products.TicketType> Products(AppDbContext db, Guid eventId) => db.TicketTypes.Where(t => t.EventId == eventId);

    private static Question Add(AppDbContext db, Guid eventId, QuestionDraft draft, List<Question> asked)
    {
        var order = asked.Count == 0 ? 1 : asked.Max(q => q.MyOrder) + 1;
        var question = Question.Create(Guid.CreateVersion7(db.Now), eventId, draft.Text, draft.Kind, draft.Required, draft.Options, order);
        db.Add(question);
        asked.Add(question);
        return question;
    }

    private static Question Find(List<Question> asked, Guid id, int version)
    {
        var question = asked.Find(q => q.Id == id);
        Guard.That(question is not null, PartsErrors.Unknown);
        question.Fits(version);
        return question;
    }
}
