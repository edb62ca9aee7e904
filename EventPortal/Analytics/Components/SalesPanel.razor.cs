using System.Globalization;
using EventPortal.Analytics.Charts;
using EventPortal.Analytics.Figures;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Analytics.Components;

/// <summary>Sales over time: places, or the money of one currency.</summary>
public sealed partial class SalesPanel
{
    private SalesBars shape = new(default, default, null);
    private IReadOnlyList<ChartBar> bars = [];
    private IReadOnlyList<string> currencies = [];
    private string? chosen;

    [Parameter, EditorRequired]
    public required IReadOnlyList<SalesDay> Days { get; set; }

    [Parameter, EditorRequired]
    public DateOnly From { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Till { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>What the address says: "places", or a currency; otherwise the greatest currency.</summary>
    [Parameter]
    public string? Show { get; set; }

    /// <summary>The page, to which what is shown is added.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    /// <summary>The page's other choices, which stay.</summary>
    [Parameter]
    public string? Length { get; set; }

    [Parameter]
    public string? Note { get; set; }

    private string Said
    {
        get
        {
            var best = bars.MaxBy(b => b.Total);
            var said = Loc["Sales.Said", Write(bars.Sum(b => b.Total))].Value;
            return best is { Total: > 0 } ? $"{said} {Loc["Sales.Peak", best.Label, Write(best.Total)]}" : said;
        }
    }

    protected override void OnParametersSet()
    {
        currencies = [.. Days.SelectMany(d => d.Money).GroupBy(m => m.Key).Where(g => g.Any(m => m.Value.Sold > 0)).OrderByDescending(g => g.Sum(m => m.Value.Sold)).Select(g => g.Key)];
        chosen = currencies.Contains(Show) ? Show : Show == "places" ? null : currencies.Count > 0 ? currencies[0] : null;
        shape = new(From, Till, chosen);
        bars = shape.Of(Days, CultureInfo.CurrentUICulture, Today);
    }

    private string Write(long value) => chosen is null ? Figure.Number(value) : Figure.Money(new Money(value, chosen));

    private string Href(string show) => PageAddress.Of(Path, ("days", Length), ("show", show));
}
