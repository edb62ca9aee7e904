namespace EventPortal.Catalog.Dictionaries;

/// <summary>[D] direction of study: English, mathematics, inclusion…; gives the generated cover its colours.</summary>
public sealed class EventDirection : DictionaryEntry
{
    private EventDirection()
    {
    }

    public static EventDirection Create(string slug, string name, string nameEn, string nameRu, int order, DateTimeOffset now)
    {
        var entry = new EventDirection();
        entry.Fill(slug, name, nameEn, nameRu, order, now);
        return entry;
    }
}
