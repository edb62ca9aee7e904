using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.Shared.Web.Grid;

/// <summary>
/// What a list shows, as its address says it: search, state, filters, order, page, columns and the open row. A list is so sent, kept and exported by its
/// address alone; what cannot be understood is left out.
/// </summary>
public sealed record GridState
{
    public const int DefaultSize = 50;

    private static readonly int[] Sizes = [25, DefaultSize, 100, 200];

    /// <summary>What was typed into the search.</summary>
    public string Text { get; init; } = "";

    /// <summary>The tab; null: all.</summary>
    public string? State { get; init; }

    public string? Sort { get; init; }

    public bool Descending { get; init; }

    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    /// <summary>Keys of the columns to show; null: those that the list shows by itself.</summary>
    public ImmutableArray<string>? Columns { get; init; }

    /// <summary>The row whose details are open.</summary>
    public Guid? Open { get; init; }

    /// <summary>Name of a filter → its value.</summary>
    public ImmutableSortedDictionary<string, string> Filters { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public int Skip => (Page - 1) * Size;

    public static IReadOnlyList<int> PageSizes => Sizes;

    public bool HasFilters => Text.Length > 0 || Filters.Count > 0;

    /// <param name="uri">Address or query of the page.</param>
    /// <param name="filters">Names of the filters of this list; others are not read.</param>
    public static GridState Parse(string uri, IReadOnlyCollection<string> filters)
    {
        var mark = uri.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : uri[mark..].Split('#')[0]);
        string? Value(string key) => query.TryGetValue(key, out var values) && values[0] is { Length: > 0 } value ? value.Trim() : null;
        var sort = Value("sort");
        return new()
        {
            Text = Value("q") is { } text ? text.Length <= 100 ? text : text[..100] : "",
            State = Value("state"),
            Sort = sort?.TrimStart('-'), Descending = sort is ['-', ..],
            Page = int.TryParse(Value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
            Size = int.TryParse(Value("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
            Columns = Value("cols") is { } columns ? [.. columns.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(30)] : null,
            Open = Guid.TryParse(Value("open"), out var open) ? open : null,
            Filters = filters.Select(f => (f, Value(f))).Where(f => f.Item2 is not null).ToImmutableSortedDictionary(f => f.f, f => f.Item2!),
        };
    }

    public string? Filter(string name) => Filters.GetValueOrDefault(name);

    public Guid? Id(string name) => Guid.TryParse(Filter(name), out var id) ? id : null;

    public DateOnly? Day(string name) => DateOnly.TryParseExact(Filter(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>With a filter set, or without it; on the first page.</summary>
    public GridState With(string name, string? value) => this with
    {
        Page = 1,
        Open = null,
        Filters = string.IsNullOrWhiteSpace(value) ? Filters.Remove(name) : Filters.SetItem(name, value.Trim()),
    };

    /// <summary>Without search and filters, from the beginning.</summary>
    public GridState Cleared => this with { Text = "", Filters = ImmutableSortedDictionary<string, string>.Empty, Page = 1, Open = null };

    public string Href(string path) => QueryHelpers.AddQueryString(path, Pairs());

    /// <summary>What a saved view keeps: all but the page and the open row.</summary>
    public string View => (this with { Page = 1, Open = null }).Href("");

    private IEnumerable<KeyValuePair<string, string?>> Pairs()
    {
        if (Text.Length > 0) yield return new("q", Text);
        if (State is not null) yield return new("state", State);
        foreach (var (name, value) in Filters) yield return new(name, value);
        if (Sort is not null) yield return new("sort", Descending ? "-" + Sort : Sort);
        if (Columns is { } columns) yield return new("cols", string.Join(',', columns));
        if (Size != DefaultSize) yield return new("size", Size.ToString(CultureInfo.InvariantCulture));
        if (Page > 1) yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
        if (Open is { } open) yield return new("open", open.ToString());
    }
}
