namespace EventPortal.Documents.Contracts;

/// <summary>A report as a table on paper. Texts arrive localized and formatted; what does not fit its cell wraps, then shrinks.</summary>
public sealed record TableDocument
{
    public required string Title { get; init; }

    /// <summary>Under the title: whose, of what time, when it was made.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Whose report it is; in the file's properties.</summary>
    public required string Author { get; init; }

    /// <summary>Language of the texts: <c>uk</c>, <c>en</c> or <c>ru</c>.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>As many cells each as there are columns.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}

/// <param name="Weight">Its width beside the others'.</param>
/// <param name="IsNumber">Set right.</param>
public sealed record TableColumn(string Head, double Weight = 1, bool IsNumber = false);
