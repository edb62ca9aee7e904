using System.Globalization;
using System.Resources;
using EventPortal.Documents;
using Xunit;

namespace EventPortal.Tests.Documents;

public sealed class DocumentLabelsTests
{
    [Theory]
    [InlineData("uk", "Учасник")]
    [InlineData("en", "Attendee")]
    [InlineData("ru", "Участник")]
    [InlineData("en-GB", "Attendee")]
    [InlineData("pl", "Учасник")]
    [InlineData("", "Учасник")]
    public void In_Language_IsThatOfThePaperNotOfTheThread(string language, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        try
        {
            Assert.Equal(expected, DocumentLabels.In(language)["TicketAttendee"]);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Format_Numbers_AreFilledIn() => Assert.Equal("Квиток 2 з 3", DocumentLabels.In("uk").Format("TicketNumber", 2, 3));

    [Fact]
    public void Item_UnknownKey_Throws() => Assert.Throws<MissingManifestResourceException>(() => DocumentLabels.In("uk")["No"]);
}
