namespace EventPortal.Catalog.Contracts;

/// <summary>The platform's dictionaries.</summary>
public enum DictionaryKind
{
    Types,
    Levels,
    Directions,
    Sectors,

    /// <summary>Ukraine's oblasts by ISO 3166-2: renamed and ordered, never added, merged or deleted.</summary>
    Areas,
    Budget,

    /// <summary>Tests for certificates; promocodes name them too.</summary>
    Exams,
}

public static class DictionaryKinds
{
    /// <summary>In addresses.</summary>
    public static string Slug(this DictionaryKind kind) => kind.ToString().ToLowerInvariant();

    public static DictionaryKind? Find(string? slug) =>
        Enum.GetValues<DictionaryKind>().Cast<DictionaryKind?>().FirstOrDefault(k => k!.Value.Slug() == slug);
}
