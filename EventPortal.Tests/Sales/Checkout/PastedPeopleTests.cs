using EventPortal.Sales.Checkout;
using Xunit;

namespace EventPortal.Tests.Sales.Checkout;

public sealed class PastedPeopleTests
{
    [Theory]
    [InlineData("Оксана\tШевчук\toksana@example.com")]
    [InlineData("Оксана, Шевчук, oksana@example.com")]
    [InlineData("Оксана;Шевчук;oksana@example.com")]
    [InlineData("\"Оксана\",\"Шевчук\",\"oksana@example.com\"")]
    [InlineData("Оксана Шевчук oksana@example.com")]
    [InlineData("Оксана Шевчук <oksana@example.com>")]
    [InlineData("Оксана Шевчук – oksana@example.com")]
    [InlineData("oksana@example.com, Оксана, Шевчук")]
    [InlineData("Оксана Шевчук, oksana@example.com")]
    [InlineData("Прізвище;Ім'я;Пошта\nШевчук;Оксана;oksana@example.com")]
    [InlineData("Name\tSurname\tE-mail\r\nОксана\tШевчук\toksana@example.com\r\n\r\n")]
    [InlineData("\uFEFFОксана,Шевчук,oksana@example.com")]
    public void Fill_Shape_IsOnePerson(string text)
    {
        var places = Places(1);
        var result = PastedPeople.Fill(places, text);
        Assert.Equal((1, ""), (result.Filled, result.Rest));
        Assert.Equal(("Оксана", "Шевчук", "oksana@example.com"), (places[0].Person.FirstName, places[0].Person.LastName, places[0].Person.Email));
        Assert.Equal(ParticipantChoice.Named, places[0].Choice);
    }

    [Theory]
    [InlineData("Шевчук Оксана Петрівна, oksana@example.com", "Шевчук")]
    [InlineData("Оксана Петрівна Шевчук; oksana@example.com", "Шевчук")]
    [InlineData("Бондаренко-Вишневецька\tОксана\tПетрівна\t067 123-45-67\toksana@example.com", "Бондаренко-Вишневецька")]
    [InlineData("Last name,First name,Patronymic,E-mail\nШевчук,Оксана,Петрівна,oksana@example.com", "Шевчук")]
    public void Fill_Patronymic_TellsTheNameFromTheSurname(string text, string surname)
    {
        var places = Places(1);
        Assert.Equal(1, PastedPeople.Fill(places, text).Filled);
        Assert.Equal(("Оксана", "Петрівна", surname), (places[0].Person.FirstName, places[0].Person.MiddleName, places[0].Person.LastName));
    }

    [Fact]
    public void Fill_WrongLines_AreGivenBackAsTheyWereWithTheReason()
    {
        var places = Places(5);
        var result = PastedPeople.Fill(places, """
            Оксана, Шевчук, oksana@example.com
            Ірина, Бондар
            Олег, Ткач, oleh@
            oksana2@example.com
            Тарас, Мельник, OKSANA@example.com
            """);
        Assert.Equal(1, result.Filled);
        Assert.Equal(
            [(2, "Ірина, Бондар", "Checkout.EmailMissing"), (3, "Олег, Ткач, oleh@", "Checkout.EmailInvalid"),
                (4, "oksana2@example.com", "Checkout.FirstNameMissing"), (5, "Тарас, Мельник, OKSANA@example.com", "Paste.Twice")],
            result.Left.Select(l => (l.Number, l.Text.Trim(), l.Key)));
        Assert.Equal(4, result.Rest.Split('\n').Length);
    }

    [Fact]
    public void Fill_MorePeopleThanPlaces_KeepsTheRest()
    {
        var places = Places(2);
        places[0].Person = new() { FirstName = "Наталія", LastName = "Гончар", Email = "n@example.com" };
        var result = PastedPeople.Fill(places, "Оксана,Шевчук,oksana@example.com\nІрина,Бондар,ira@example.com");
        Assert.Equal((1, "Ірина,Бондар,ira@example.com", "Paste.NoPlace"), (result.Filled, result.Rest, result.Left[0].Key));
        Assert.Equal("Наталія", places[0].Person.FirstName);
    }

    [Fact]
    public void Fill_CustomersOwnPlace_StaysTheirsAndLaterOnesAreFilled()
    {
        var places = Places(2);
        (places[0].Choice, places[1].Choice) = (ParticipantChoice.Me, ParticipantChoice.Later);
        Assert.Equal(1, PastedPeople.Fill(places, "Оксана,Шевчук,oksana@example.com").Filled);
        Assert.Equal((ParticipantChoice.Me, ParticipantChoice.Named), (places[0].Choice, places[1].Choice));
        Assert.Equal("Paste.Twice", Assert.Single(PastedPeople.Fill(places, "Оксана,Шевчук,oksana@example.com").Left).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n \t ")]
    [InlineData("Ім'я, Прізвище, Пошта")]
    public void Fill_Nobody_ChangesNothing(string text) => Assert.Equal(0, PastedPeople.Fill(Places(1), text).Filled + PastedPeople.Fill(Places(1), text).Left.Count);

    [Fact]
    public void Fill_HugeNonsense_IsReadWhole()
    {
        var result = PastedPeople.Fill(Places(3), string.Join('\n', Enumerable.Repeat(new string('a', 300) + "@@,;\"<>" + new string('б', 300), 300)));
        Assert.Equal((0, 300), (result.Filled, result.Left.Count));
    }

    private static List<ParticipantForm> Places(int count) => [.. Enumerable.Range(1, count).Select(p => new ParticipantForm { Place = p })];
}
