using EventPortal.Catalog.Dictionaries;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>What the editor lets choose from, named in the reader's language.</summary>
public sealed class EditorChoices(IDbContextFactory<AppDbContext> contexts, IOrganizationGroups groups)
{
    public async Task<EditorLists> ReadAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(
            await ChoicesAsync(db.EventTypes, cancellationToken), await ChoicesAsync(db.EventLevels, cancellationToken),
            await ChoicesAsync(db.EducationalSectors, cancellationToken), await ChoicesAsync(db.BudgetEducations, cancellationToken),
            await ChoicesAsync(db.EventDirections, cancellationToken), await ChoicesAsync(db.Exams, cancellationToken),
            [.. (await groups.OfAsync(organizationId, cancellationToken)).Select(g => new Choice(g.Id.ToString(), g.Name))]);
    }

    private static async Task<IReadOnlyList<Choice>> ChoicesAsync<TEntry>(IQueryable<TEntry> entries, CancellationToken cancellationToken)
        where TEntry : DictionaryEntry =>
        [.. (await entries.NamesAsync(cancellationToken)).Select(e => new Choice(e.Id.ToString(), e.Name))];
}

/// <param name="Value">As inputs hold it.</param>
public sealed record Choice(string Value, string Name);

public sealed record EditorLists(
    IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Levels, IReadOnlyList<Choice> Sectors, IReadOnlyList<Choice> BudgetEducations,
    IReadOnlyList<Choice> Directions, IReadOnlyList<Choice> Exams, IReadOnlyList<Choice> Groups)
{
    /// <summary>How a stored id of any of them is called.</summary>
    public string? NameOf(string value) =>
        Types.Concat(Levels).Concat(Sectors).Concat(BudgetEducations).Concat(Directions).Concat(Exams).Concat(Groups).FirstOrDefault(c => c.Value == value)?.Name;
}
