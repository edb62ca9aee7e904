using System.Globalization;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Dictionaries;

/// <summary>A row of a platform-wide dictionary with its name in the three languages and its place in lists ([D] my_order).</summary>
public abstract class DictionaryEntry : AggregateRoot, IAudited, IGlobal
{
    /// <summary>The Ukrainian name.</summary>
    public string Name { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public string NameRu { get; private set; } = "";

    /// <summary>Stable key for addresses and imports; unique within the dictionary.</summary>
    public string Slug { get; private set; } = "";

    public int MyOrder { get; private set; }

    public string NameIn(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "en" when NameEn.Length > 0 => NameEn,
        "ru" when NameRu.Length > 0 => NameRu,
        _ => Name,
    };

    public void Rename(string name, string nameEn, string nameRu)
    {
        Guard.That(IsName(name), CatalogErrors.NameInvalid);
        Guard.That(nameEn.Trim().Length <= 255 && nameRu.Trim().Length <= 255, PartsErrors.TranslationTooLong);
        (Name, NameEn, NameRu) = (name.Trim(), nameEn.Trim(), nameRu.Trim());
    }

    public void MoveTo(int order) => MyOrder = order;

    protected void Fill(string slug, string name, string nameEn, string nameRu, int order, DateTimeOffset now)
    {
        Rename(name, nameEn, nameRu);
        Guard.That(slug.Length is > 0 and <= 96, CatalogErrors.SlugInvalid);
        Id = NewId(now);
        (Slug, MyOrder) = (slug, order);
    }

    private static bool IsName(string name) => name.Trim().Length is > 0 and <= 255;
}
