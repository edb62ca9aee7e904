using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Grid;

/// <summary>What a reader decides about a list: kept views and columns. Both are in its address.</summary>
public sealed partial class GridMenus(SavedViews saved, NavigationManager navigation)
{
    private IReadOnlyList<SavedView> views = [];
    private string? name;

    [Parameter, EditorRequired]
    public required GridState State { get; set; }

    [Parameter, EditorRequired]
    public required string Path { get; set; }

    /// <summary>Name of the list for kept views.</summary>
    [Parameter, EditorRequired]
    public required string List { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<GridColumn> Columns { get; set; }

    protected override async Task OnInitializedAsync() => views = await saved.ListAsync(List, default);

    private async Task KeepAsync()
    {
        if (string.IsNullOrWhiteSpace(name)) return;
        await saved.KeepAsync(List, name, State.View, default);
        name = null;
        views = await saved.ListAsync(List, default);
    }

    private async Task ForgetAsync(Guid id)
    {
        await saved.ForgetAsync(id, default);
        views = await saved.ListAsync(List, default);
    }

    private bool IsShown(GridColumn column) => GridColumn.Of(Columns, State).Contains(column);

    private void Show(GridColumn column, bool shown)
    {
        var keys = GridColumn.Of(Columns, State).Where(c => !c.Always).Select(c => c.Key).ToHashSet();
        if (shown) keys.Add(column.Key);
        else keys.Remove(column.Key);
        // a list of nothing but its fixed columns is a choice too
        var chosen = Columns.Where(c => keys.Contains(c.Key)).Select(c => c.Key).DefaultIfEmpty("-");
        navigation.NavigateTo((State with { Columns = [.. chosen] }).Href(Path), replace: true);
    }
}
