using System.Globalization;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Analytics.Charts;

/// <summary>Bars over time as an SVG that the server draws, and the same numbers as a table behind it.</summary>
public sealed partial class BarChart
{
    private const int Width = 720;
    private const int Height = 248;
    private const double Base = 224;
    private const double Top = 34;
    private const double Gap = 1.5;
    private const double WidestGap = 19;
    private const int MostLabels = 14;

    /// <summary>Of the axis, also where it is written large on narrow screens.</summary>
    private const double HalfLetter = 5;

    private IReadOnlyList<long> ticks = [];
    private double left;
    private double slot;
    private double thick;
    private int every;
    private int peak;

    [Parameter, EditorRequired]
    public required IReadOnlyList<ChartBar> Bars { get; set; }

    /// <summary>The chart in one sentence.</summary>
    [Parameter, EditorRequired]
    public required string Summary { get; set; }

    /// <summary>What the rows of the table are: days, weeks.</summary>
    [Parameter, EditorRequired]
    public required string RowHead { get; set; }

    /// <summary>Name of the lower part.</summary>
    [Parameter, EditorRequired]
    public required string First { get; set; }

    /// <summary>Name of the upper part; null: there is none.</summary>
    [Parameter]
    public string? Second { get; set; }

    /// <summary>A number in full.</summary>
    [Parameter, EditorRequired]
    public required Func<long, string> Format { get; set; }

    /// <summary>Units of the axis in one of the numbers: 100 where they are kopecks.</summary>
    [Parameter]
    public int Scale { get; set; } = 1;

    protected override void OnParametersSet()
    {
        var greatest = Bars.Select(b => b.Total).DefaultIfEmpty().Max();
        // round numbers of what people count in, not of kopecks
        ticks = [.. ChartScale.Ticks((greatest + Scale - 1) / Scale).Select(t => t * Scale)];
        left = 14 + 10 * ticks.Max(t => Short(t).Length);
        slot = (Width - left) / Math.Max(1, Bars.Count);
        thick = slot - Math.Clamp(slot * 0.38, Gap, WidestGap);
        every = Math.Max(1, (Bars.Count + MostLabels - 1) / MostLabels);
        peak = greatest == 0 ? -1 : Bars.Select((b, i) => (b.Total, i)).MaxBy(b => b.Total).i;
    }

    /// <summary>The middle of a bar, moved in so that its label is not cut.</summary>
    private double Within(int index, string label) => Math.Min(X(index) + thick / 2, Width - label.Length * HalfLetter);

    private double X(int index) => left + index * slot + (slot - thick) / 2;

    private double Y(long value) => Base - (Base - Top) * value / ticks[^1];

    private double Upper(ChartBar bar) => Math.Max(0.5, Y(bar.First) - Y(bar.Total) - (bar.First > 0 ? Gap : 0));

    private string Short(long value) => (value / Scale) switch
    {
        >= 1_000_000 and var n => Loc["Number.Millions", (n / 1_000_000d).ToString("0.##", Words.Format(CultureInfo.CurrentUICulture))],
        >= 10_000 and var n => Loc["Number.Thousands", (n / 1_000d).ToString("0.##", Words.Format(CultureInfo.CurrentUICulture))],
        var n => Words.Number(CultureInfo.CurrentUICulture, n),
    };

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
