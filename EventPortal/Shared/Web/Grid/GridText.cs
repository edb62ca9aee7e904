namespace EventPortal.Shared.Web.Grid;

/// <summary>Texts of lists in the office.</summary>
public sealed class GridText;
