namespace EventPortal.Catalog.Dictionaries;

/// <summary>[D] region of Ukraine by ISO 3166-2:UA: the oblasts, Kyiv, Sevastopol and Crimea.</summary>
public sealed class Area : DictionaryEntry
{
    private Area() => IsoCode = "";

    /// <summary>"UA-32"; unique.</summary>
    public string IsoCode { get; private set; }

    public static Area Create(string isoCode, string slug, string name, string nameEn, string nameRu, int order, DateTimeOffset now)
    {
        var entry = new Area { IsoCode = isoCode };
        entry.Fill(slug, name, nameEn, nameRu, order, now);
        return entry;
    }
}
