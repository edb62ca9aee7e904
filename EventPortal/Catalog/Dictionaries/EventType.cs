namespace EventPortal.Catalog.Dictionaries;

/// <summary>[D] type of an educational event: course of professional development, webinar, conference…</summary>
public sealed class EventType : DictionaryEntry
{
    /// <summary>The type whose covers carry the mark of a webinar.</summary>
    public const string WebinarSlug = "vebinar";

    private EventType()
    {
    }

    public static EventType Create(string slug, string name, string nameEn, string nameRu, int order, DateTimeOffset now)
    {
        var entry = new EventType();
        entry.Fill(slug, name, nameEn, nameRu, order, now);
        return entry;
    }
}
