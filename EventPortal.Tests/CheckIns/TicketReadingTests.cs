using EventPortal.CheckIns;
using Xunit;

namespace EventPortal.Tests.CheckIns;

public sealed class TicketReadingTests
{
    private const string Secret = "k7mx4prqk7mx4prqk7mx4prqk7mx4prq";

    [Theory]
    [InlineData("https://events.example.ua/t/" + Secret)]
    [InlineData("HTTPS://EVENTS.EXAMPLE.UA/T/K7MX4PRQK7MX4PRQK7MX4PRQK7MX4PRQ")]
    [InlineData("http://127.0.0.1:5000/tickets/" + Secret + "?utm=1#x")]
    [InlineData(" " + Secret + "\n")]
    [InlineData("реезіЖ..умутеіюучфьздуюгф.е.л7ьч4зкйл7ьч4зкйл7ьч4зкйл7ьч4зкй")]
    public void Parse_TicketAddress_IsItsSecret(string typed) => Assert.Equal(Secret, TicketReading.Parse(typed)?.Secret);

    [Theory]
    [InlineData("K7MX4PRQ")]
    [InlineData("k7mx 4prq")]
    [InlineData("K7MX-4PRQ")]
    [InlineData("л7ьч4зкй")]
    public void Parse_Code_IsNormalized(string typed) => Assert.Equal("K7MX4PRQ", TicketReading.Parse(typed)?.Code);

    [Fact]
    public void Parse_LookAlikesOfTheOtherScript_AreRead() => Assert.Equal("ABEKMHPC", TicketReading.Parse("АВЕКМНРС")?.Code);

    [Theory]
    [InlineData("Петренко")]
    [InlineData("Шевченко Тарас")]
    [InlineData("OR-121126-014")]
    [InlineData("")]
    [InlineData("https://example.com/")]
    public void Parse_Others_AreNotTickets(string typed) => Assert.Null(TicketReading.Parse(typed));
}
