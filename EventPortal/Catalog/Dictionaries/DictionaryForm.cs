using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Dictionaries;

/// <summary>An entry as it is typed.</summary>
public sealed class DictionaryForm
{
    public static readonly IReadOnlyDictionary<DomainError, string> Fields = new Dictionary<DomainError, string>
    {
        [PartsErrors.SlugTaken] = nameof(Slug), [CatalogErrors.SlugInvalid] = nameof(Slug), [CatalogErrors.ColorInvalid] = nameof(Color),
    };

    public Guid? Id { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? NameRu { get; set; }

    /// <summary>Only for a new one; empty: made of the name.</summary>
    public string? Slug { get; set; }

    public string? Color { get; set; } = "#1F4B8F";

    public EntryDraft? Read(DictionaryKind kind, FieldProblems problems)
    {
        problems.Clear();
        var draft = new EntryDraft(Name?.Trim() ?? "", NameEn?.Trim() ?? "", NameRu?.Trim() ?? "") { Slug = Slug?.Trim() ?? "", Color = Color?.Trim() };
        problems.Try(nameof(Name), () => EventLevel.Create("x", draft.Name, "", "", 1, "#000000", DateTimeOffset.UnixEpoch));
        problems.Try(nameof(NameEn), () => EventLevel.Create("x", "?", draft.NameEn, "", 1, "#000000", DateTimeOffset.UnixEpoch));
        problems.Try(nameof(NameRu), () => EventLevel.Create("x", "?", "", draft.NameRu, 1, "#000000", DateTimeOffset.UnixEpoch));
        if (kind is DictionaryKind.Levels) problems.Try(nameof(Color), () => EventLevel.Create("x", "?", "", "", 1, draft.Color ?? "", DateTimeOffset.UnixEpoch));
        return problems.Any ? null : draft;
    }
}

/// <summary>An entry as an admin wants it.</summary>
public sealed record EntryDraft(string Name, string NameEn, string NameRu)
{
    /// <summary>Empty: made of the name.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Levels.</summary>
    public string? Color { get; init; }
}

/// <summary>An entry in the admin's list.</summary>
/// <param name="Uses">Events, and what other slices keep.</param>
/// <param name="Aliases">Keys of entries that were merged into it.</param>
public sealed record EntryRow(Guid Id, int Version, string Slug, string Name, string NameEn, string NameRu, string? Color, string? IsoCode, int Uses, IReadOnlyList<string> Aliases)
{
    public DictionaryForm ToForm() => new() { Id = Id, Version = Version, Name = Name, NameEn = NameEn, NameRu = NameRu, Slug = Slug, Color = Color };
}
