namespace EventPortal.Shared.Web.Grid;

/// <summary>A column of a list.</summary>
/// <param name="Title">In the reader's language.</param>
/// <param name="Sorts">The list can be in the order of it.</param>
/// <param name="Always">Cannot be put away.</param>
/// <param name="Shown">Shown until its reader decides otherwise.</param>
public sealed record GridColumn(string Key, string Title, bool Sorts = false, bool Number = false, bool Always = false, bool Shown = true)
{
    /// <summary>The columns that a state asks for, in the list's own order.</summary>
    public static IReadOnlyList<GridColumn> Of(IEnumerable<GridColumn> all, GridState state) =>
        [.. all.Where(c => c.Always || (state.Columns is { } chosen ? chosen.Contains(c.Key) : c.Shown))];
}
