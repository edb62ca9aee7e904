namespace EventPortal.Catalog.Dictionaries;

/// <summary>[D] whether and how the event is paid from the state budget for professional development.</summary>
public sealed class BudgetEducation : DictionaryEntry
{
    private BudgetEducation()
    {
    }

    public static BudgetEducation Create(string slug, string name, string nameEn, string nameRu, int order, DateTimeOffset now)
    {
        var entry = new BudgetEducation();
        entry.Fill(slug, name, nameEn, nameRu, order, now);
        return entry;
    }
}
