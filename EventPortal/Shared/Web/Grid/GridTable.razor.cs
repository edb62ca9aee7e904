using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Grid;

/// <summary>The rows of one page of a list, with headings that order it and boxes that choose rows. What a cell shows its owner draws.</summary>
public sealed partial class GridTable<TRow>
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<TRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required Func<TRow, Guid> KeyOf { get; set; }

    /// <summary>For the label of a row's box.</summary>
    [Parameter, EditorRequired]
    public required Func<TRow, string> NameOf { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<GridColumn> Columns { get; set; }

    [Parameter, EditorRequired]
    public required GridState State { get; set; }

    [Parameter, EditorRequired]
    public required string Path { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<GridCell<TRow>> Cell { get; set; }

    /// <summary>Null: rows cannot be chosen.</summary>
    [Parameter]
    public GridSelection? Selection { get; set; }

    [Parameter]
    public EventCallback OnSelected { get; set; }

    private bool PageChosen => Selection is not null && Rows.Count > 0 && Rows.All(r => Selection.Has(KeyOf(r)));

    // the second lets the sheet widen a column
    private static string ClassOf(GridColumn column) => (column.Number ? "n " : "") + "c-" + column.Key;

    private string? SortOf(GridColumn column) => !column.Sorts ? null : State.Sort != column.Key ? "none" : State.Descending ? "descending" : "ascending";

    // the same heading turns the order around
    private string SortHref(GridColumn column) =>
        (State with { Sort = column.Key, Descending = State.Sort == column.Key && !State.Descending, Page = 1, Open = null }).Href(Path);

    private Task Toggle(Guid id, bool chosen)
    {
        Selection!.Toggle(id, chosen);
        return OnSelected.InvokeAsync();
    }

    private Task TogglePage(bool chosen)
    {
        Selection!.TogglePage(Rows.Select(KeyOf), chosen);
        return OnSelected.InvokeAsync();
    }
}
