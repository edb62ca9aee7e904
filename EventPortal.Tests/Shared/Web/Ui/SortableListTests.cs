using Bunit;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace EventPortal.Tests.Shared.Web.Ui;

/// <summary>Moves that come while the last one is being saved.</summary>
public sealed class SortableListTests : BunitContext
{
    private static readonly List<Row> Rows = [.. "АБВГ".Select(c => new Row(Guid.CreateVersion7(), c.ToString()))];

    private readonly List<SortMove> saves = [];
    private TaskCompletionSource answer = new();

    public SortableListTests()
    {
        Services.AddLocalization();
        Services.AddSingleton<IHostEnvironment>(new HostSaying { EnvironmentName = Environments.Production });
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Move_WhileTheLastIsSaved_StandsAtOnceAndIsSavedAfterIt()
    {
        var list = Open(Rows);
        var first = UpAsync(list, "Г");
        await UpAsync(list, "Г");
        Assert.Equal("АГБВ", Shown(list));
        Assert.Equal(["АБВГ → АБГВ"], Saves());

        Give(list, "АБГВ");
        Assert.Equal("АГБВ", Shown(list));
        Answer();
        await list.WaitForAssertionAsync(() => Assert.Equal(["АБВГ → АБГВ", "АБГВ → АГБВ"], Saves()), TimeSpan.FromSeconds(20));
        Give(list, "АГБВ");
        Answer();
        await first;
        Assert.Equal("АГБВ", Shown(list));
        Assert.Equal(2, saves.Count);
    }

    [Fact]
    public async Task Move_RefusedBecauseTheListChanged_ShowsWhatItIsNowAndSavesNoMore()
    {
        var list = Open(Rows);
        var first = UpAsync(list, "Г");
        await UpAsync(list, "Г");
        Give(list, "ВАБГ");
        Answer();
        await first;
        Assert.Equal("ВАБГ", Shown(list));
        Assert.Single(saves);
    }

    [Fact]
    public async Task Move_OfAnOwnerThatKeepsItsList_IsSavedOnce()
    {
        var list = Open(Rows);
        var first = UpAsync(list, "Г");
        Answer();
        await first;
        var second = UpAsync(list, "Б");
        Answer();
        await second;
        Assert.Equal(["АБВГ → АБГВ", "АБГВ → БАГВ"], Saves());
    }

    private IRenderedComponent<SortableList<Row>> Open(List<Row> rows) => Render<SortableList<Row>>(p => p
        .Add(l => l.Items, rows).Add(l => l.KeyOf, r => r.Id).Add(l => l.TitleOf, r => r.Name).Add(l => l.Label, "Рядки")
        .Add(l => l.ItemTemplate, (Row r) => builder => builder.AddContent(0, r.Name))
        .Add(l => l.OnReorder, EventCallback.Factory.Create<SortMove>(this, async move =>
        {
            saves.Add(move);
            await answer.Task;
        })));

    private static Task UpAsync(IRenderedComponent<SortableList<Row>> list, string name) => list.Find($"[id$='-up'][aria-label$='{name}']").ClickAsync(new());

    private static void Give(IRenderedComponent<SortableList<Row>> list, string order) => list.Render(p => p.Add(l => l.Items, [.. order.Select(c => Rows.Single(r => r.Name[0] == c))]));

    private static string Shown(IRenderedComponent<SortableList<Row>> list) => string.Concat(list.FindAll(".item").Select(i => i.TextContent));

    private void Answer()
    {
        var asked = answer;
        answer = new();
        asked.SetResult();
    }

    private List<string> Saves() => [.. saves.Select(s => $"{Names(s.Seen)} → {Names(s.Wanted)}")];

    private static string Names(IEnumerable<Guid> ids) => string.Concat(ids.Select(id => Rows.Single(r => r.Id == id).Name));

    public sealed record Row(Guid Id, string Name);
}
