using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Shared.Domain;

public sealed class TransliterationTests
{
    // the examples of the resolution itself
    [Theory]
    [InlineData("Алушта", "Alushta")]
    [InlineData("Борщагівка", "Borshchahivka")]
    [InlineData("Згорани", "Zghorany")]
    [InlineData("Розгон", "Rozghon")]
    [InlineData("Єнакієве", "Yenakiieve")]
    [InlineData("Гаєвич", "Haievych")]
    [InlineData("Короп’є", "Koropie")]
    [InlineData("Їжакевич", "Yizhakevych")]
    [InlineData("Кадиївка", "Kadyivka")]
    [InlineData("Мар’їне", "Marine")]
    [InlineData("Йосипівна", "Yosypivna")]
    [InlineData("Стрий", "Stryi")]
    [InlineData("Щербухи", "Shcherbukhy")]
    [InlineData("Гоща", "Hoshcha")]
    [InlineData("Русь", "Rus")]
    [InlineData("Львів", "Lviv")]
    [InlineData("Юрій", "Yurii")]
    [InlineData("Крюківка", "Kriukivka")]
    [InlineData("Ярошенко", "Yaroshenko")]
    [InlineData("Знам’янка", "Znamianka")]
    [InlineData("Феодосія", "Feodosiia")]
    [InlineData("Ґалаґан", "Galagan")]
    [InlineData("Шостка", "Shostka")]
    public void ToLatin_OfficialExample_IsAsInTheResolution(string ukrainian, string latin) =>
        Assert.Equal(latin, Transliteration.ToLatin(ukrainian));

    [Theory]
    [InlineData("Граматика англійської мови для початківців", "hramatyka-anhliiskoi-movy-dlia-pochatkivtsiv")]
    [InlineData("  Осінній EdCamp: «Полтава» – 2026!  ", "osinnii-edcamp-poltava-2026")]
    [InlineData("Café été", "cafe-ete")]
    [InlineData("—", "")]
    public void ToSlug_Title_IsLatinWordsWithDashes(string title, string slug) => Assert.Equal(slug, Transliteration.ToSlug(title));

    [Fact]
    public void ToSlug_TooLong_IsCutAtAWord() =>
        Assert.Equal("odyn-dva", Transliteration.ToSlug("один два три", 10));
}
