using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Dictionaries;

/// <summary>[D] level of difficulty with its colour.</summary>
public sealed class EventLevel : DictionaryEntry
{
    private EventLevel() => Color = "";

    /// <summary>"#RRGGBB"; shown as a dot beside the word.</summary>
    public string Color { get; private set; }

    public static EventLevel Create(string slug, string name, string nameEn, string nameRu, int order, string color, DateTimeOffset now)
    {
        var entry = new EventLevel();
        entry.Paint(color);
        entry.Fill(slug, name, nameEn, nameRu, order, now);
        return entry;
    }

    public void Paint(string color)
    {
        Guard.That(color.Length == 7 && color[0] == '#' && color[1..].All(char.IsAsciiHexDigit), CatalogErrors.ColorInvalid);
        Color = color;
    }
}
