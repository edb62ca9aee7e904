using EventPortal.Shared.Web.Grid;
using Xunit;

namespace EventPortal.Tests.Shared.Web.Grid;

public sealed class GridStateTests
{
    [Fact]
    public void Parse_OwnAddress_IsTheSameState()
    {
        var id = Guid.CreateVersion7();
        var state = new GridState { Text = "Петренко & co", State = "confirmed", Sort = "name", Descending = true, Page = 3, Size = 100, Columns = ["code", "area"], Open = id }
            .With("event", id.ToString()) with
        { Page = 3, Open = id };
        var read = GridState.Parse("https://portal.example" + state.Href("/organizer/x/registrations"), ["event", "tag"]);
        Assert.Equal(state.Href("/"), read.Href("/"));
        Assert.Equal(id, read.Id("event"));
        Assert.Equal(200, read.Skip);
    }

    [Theory]
    [InlineData("?page=-1&size=7&open=x&from=2026-13-40&other=1")]
    [InlineData("?page=99999999999999&size=abc&event=")]
    public void Parse_Nonsense_IsLeftOut(string query) => Assert.Equal("/list", GridState.Parse(query, ["event", "tag"]).Href("/list"));

    [Fact]
    public void View_OfAPage_IsTheListFromItsBeginning() =>
        Assert.Equal("?q=a&state=paid", GridState.Parse("?q=a&state=paid&page=5&open=" + Guid.CreateVersion7(), []).View);
}
