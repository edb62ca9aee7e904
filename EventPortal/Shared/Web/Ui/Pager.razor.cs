using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Ui;

/// <summary>Pages as links, so that they work without scripts: first, last and those around the current one.</summary>
public sealed partial class Pager
{
    /// <summary>From one.</summary>
    [Parameter, EditorRequired]
    public int Page { get; set; }

    [Parameter, EditorRequired]
    public int Pages { get; set; }

    /// <summary>Address of a page.</summary>
    [Parameter, EditorRequired]
    public required Func<int, string> Href { get; set; }

    // null is a gap
    internal IEnumerable<int?> Numbers()
    {
        var previous = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1))
        {
            if (number - previous == 2) yield return number - 1;
            else if (number - previous > 2) yield return null;
            yield return previous = number;
        }
    }
}
