namespace EventPortal.Catalog.Dictionaries;

/// <summary>
/// [D] an exam of the platform's list: an event names the one that its certificate needs, a promocode those that it lowers. Its questions and its
/// price are the exam product's, which is sold with learning.
/// </summary>
public sealed class Exam : DictionaryEntry
{
    private Exam()
    {
    }

    public static Exam Create(string slug, string name, string nameEn, string nameRu, int order, DateTimeOffset now)
    {
        var entry = new Exam();
        entry.Fill(slug, name, nameEn, nameRu, order, now);
        return entry;
    }
}
