using System.Runtime.CompilerServices;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>
/// Carries a plan out in small transactions. What was refused meanwhile is told and stops nothing; done again, only what is left is done.
/// </summary>
public sealed class RegistrationBulk(IDbContextFactory<AppDbContext> contexts, BulkPlanning planning, IPlaceOffice places, OfficeTags tags, ErrorTexts errors)
{
    /// <summary>More are chosen by a narrower filter.</summary>
    public const int Most = 20_000;

    private const int NamesShown = 5;

    public Task<BulkPlan> PlanAsync(BulkOrder order, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        planning.PlanAsync(order, ids, cancellationToken);

    public async IAsyncEnumerable<BulkProgress> RunAsync(BulkPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var failed = new Dictionary<string, (int Count, List<string> Names)>(StringComparer.Ordinal);
        var tag = plan.Order.Action is BulkAction.Tag ? await tags.FindOrMakeAsync(plan.Order.Tag ?? "", cancellationToken) : default;
        var done = 0;
        foreach (var step in plan.Steps)
        {
            if (await TryAsync(plan.Order, step, tag, cancellationToken) is not { } why) done += step.Registrations.Count;
            else
            {
                var (count, names) = failed.TryGetValue(why, out var known) ? known : (0, []);
                if (names.Count < NamesShown) names.AddRange(await NamesAsync(step, cancellationToken));
                failed[why] = (count + step.Registrations.Count, names);
            }
            yield return new(done, plan.Will, [.. failed.Select(f => new BulkRefusal(f.Key, f.Value.Count, f.Value.Names))]);
        }
    }

    /// <returns>Why it was refused; null: it is done.</returns>
    private async Task<string?> TryAsync(BulkOrder order, BulkStep step, Guid tag, CancellationToken cancellationToken)
    {
        try
        {
            await StepAsync(order, step, tag, cancellationToken);
            return null;
        }
        catch (DomainException e)
        {
            return errors.Of(e);
        }
        catch (DbUpdateConcurrencyException)
        {
            return "Bulk.Not.Changed";
        }
    }

    private async Task StepAsync(BulkOrder order, BulkStep step, Guid tag, CancellationToken cancellationToken)
    {
        switch (order.Action)
        {
            case BulkAction.Remind:
                await places.RemindAsync(step.OrderId!.Value, cancellationToken);
                break;
            case BulkAction.Cancel:
                await places.CancelAsync(step.OrderId!.Value, step.Registrations, order.Reason ?? "", cancellationToken);
                break;
            case BulkAction.Move:
                await places.MoveAsync(step.OrderId!.Value, step.Registrations[0], order.TicketTypeId!.Value, order.LessonId, cancellationToken);
                break;
            case BulkAction.Tag:
                await tags.AddAsync(step.Registrations[0], tag, cancellationToken);
                break;
            case BulkAction.Resend:
                await ResendAsync(step.Registrations, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"{order.Action}");
        }
    }

    // the tenant filter decides which of them are ours; the letter decides once more whether the ticket is valid
    private async Task ResendAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var id in await db.Registrations.Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken))
            db.Enqueue(new TicketLetter(id, TicketLetterKind.Again, db.Now));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<string>> NamesAsync(BulkStep step, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Registrations.Where(r => step.Registrations.Contains(r.Id)).OrderBy(r => r.Id).Take(NamesShown)
            .Select(r => r.Person.LastName + " " + r.Person.FirstName).ToListAsync(cancellationToken);
    }
}
