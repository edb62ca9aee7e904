namespace EventPortal.Catalog.Authoring;

/// <summary>Why a field cannot be saved as typed.</summary>
/// <param name="Key">In the texts of the editor ("Problem.TooLong").</param>
public sealed record FieldProblem(string Key, params object[] Arguments);
