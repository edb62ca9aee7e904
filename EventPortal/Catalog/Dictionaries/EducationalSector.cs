namespace EventPortal.Catalog.Dictionaries;

/// <summary>[D] educational sector: pre-school, general secondary, vocational, higher.</summary>
public sealed class EducationalSector : DictionaryEntry
{
    private EducationalSector()
    {
    }

    public static EducationalSector Create(string slug, string name, string nameEn, string nameRu, int order, DateTimeOffset now)
    {
        var entry = new EducationalSector();
        entry.Fill(slug, name, nameEn, nameRu, order, now);
        return entry;
    }
}
