using EventPortal.Catalog.Search;
using Xunit;

namespace EventPortal.Tests.Catalog.Search;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("граматика", "грамматика", "hramatyka", "gramatika", "grammatika")]
    [InlineData("педагогіка", "педагогика", "pedahohika", "pedagogika", "pedagogica")]
    [InlineData("сергій", "serhii", "serhiy", "сергий")]
    [InlineData("ольга", "olha", "olga", "ольґа")]
    [InlineData("щука", "shchuka", "shuka")]
    [InlineData("євген", "yevhen", "evgen", "jevhen")]
    [InlineData("цирк", "tsyrk", "тсирк")]
    [InlineData("чат", "chat")]
    [InlineData("київ", "kyiv", "киев", "kiev")]
    [InlineData("харків", "харьков", "kharkiv", "kharkov")]
    [InlineData("миколаїв", "николаев", "mykolaiv", "nikolaev")]
    [InlineData("одеса", "одесса", "odesa", "odessa")]
    [InlineData("математика", "matematyka", "mathematika", "математіка")]
    [InlineData("театр", "theatr", "teatr")]
    [InlineData("2026", "2026")]
    public void KeyOf_SpellingsOfAWord_AreOne(params string[] spellings) =>
        Assert.Single(spellings.Select(Spelling.KeyOf).Distinct());

    [Theory]
    [InlineData("мова", "море")]
    [InlineData("школа", "шкала")]
    [InlineData("2026", "2025")]
    [InlineData("рік", "рис")]
    [InlineData("1100", "100")]
    public void KeyOf_OtherWords_StayApart(string one, string other) => Assert.NotEqual(Spelling.KeyOf(one), Spelling.KeyOf(other));

    [Theory]
    [InlineData("kitten", "kitten", 0)]
    [InlineData("kitten", "sitten", 1)]
    [InlineData("kitten", "kiten", 1)]
    [InlineData("kitten", "kittne", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Slips_CountsLetters(string one, string other, int slips)
    {
        Assert.Equal(slips, WordMatch.Slips(one, other));
        Assert.Equal(slips, WordMatch.Slips(other, one));
    }
}
