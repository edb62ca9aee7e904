using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Questions;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Parts;

/// <summary>Reads the parts of an event for their office pages; the scope's tenant is the event's organization.</summary>
public sealed class PartsQueries
{
    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly CatalogUses uses;

    internal PartsQueries(IDbContextFactory<AppDbContext> contexts, CatalogUses uses) => (this.contexts, this.uses) = (contexts, uses);

    /// <exception cref="DomainException">There is no such event in this organization.</exception>
    public async Task<PartsHead> HeadAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var head = await db.Events.AsNoTracking().Where(e => e.Id == eventId).SingleOrDefaultAsync(cancellationToken);
        Guard.That(head is not null, PartsErrors.Unknown);
        return new(
            head.Id, head.OrganizationId, head.Content.Title, head.Content.Language, head.Status, head.TimeZone, head.StartsAt, head.EndsAt,
            head.Settings.LessonsAreAlternatives, head.NumberRegistrants);
    }

    public async Task<IReadOnlyList<ProductRow>> ProductsAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var products = await db.Products.AsNoTracking().Where(p => p.EventId == eventId).OrderBy(p => p.SortOrder).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var taken = await uses.ProductsAsync(db, [.. products.Select(p => p.Id)], cancellationToken);
        return [.. products.Select(p => ProductRow.Of(p, taken.GetValueOrDefault(p.Id), db.Now))];
    }

    public async Task<IReadOnlyList<LessonRow>> LessonsAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var lessons = await db.Lessons.AsNoTracking().Where(l => l.EventId == eventId).OrderBy(l => l.StartsAt).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        var chosen = await uses.LessonsAsync(db, [.. lessons.Select(l => l.Id)], cancellationToken);
        return [.. lessons.Select(l => new LessonRow(l.Id, l.Version, l.StartsAt, l.Title, l.SpeakerId, Math.Max(l.NumberRegistrants, chosen.GetValueOrDefault(l.Id))))];
    }

    public async Task<IReadOnlyList<QuestionRow>> QuestionsAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // questions have no tenant of their own: they are of an event, and the event is of the tenant
        var questions = await db.Set<Question>().AsNoTracking().Where(q => q.EventId == eventId && db.Set<Event>().Any(e => e.Id == eventId))
            .OrderBy(q => q.MyOrder).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        return [.. questions.Select(QuestionRow.Of)];
    }

    public async Task<IReadOnlyList<BlockRow>> BlocksAsync(Guid eventId, BlockKind kind, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await EventBlocks.Of(db, kind).AsNoTracking().Where(b => b.EventId == eventId && db.Set<Event>().Any(e => e.Id == eventId))
            .OrderBy(b => b.MyOrder).ThenBy(b => b.Id).Select(b => new BlockRow(b.Id, b.Version, b.Title, b.Description)).ToListAsync(cancellationToken);
    }
}
