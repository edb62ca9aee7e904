namespace EventPortal.Shared.Web.Grid;

/// <summary>A tab of a list by state, with how many rows the other filters find there. Key null: all.</summary>
public sealed record GridTab(string? Key, string Title, long Count);

/// <summary>A cell to draw.</summary>
public sealed record GridCell<TRow>(TRow Row, string Column);
