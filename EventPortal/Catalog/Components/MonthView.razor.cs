using System.Globalization;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>A month as a calendar sheet; on phones the days are dots, and the list by day stands below.</summary>
public sealed partial class MonthView(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required MonthSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required CatalogFilter Filter { get; set; }

    /// <summary>Address of the page, without a query.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private DateOnly Today => PortalFormats.Today(time.GetUtcNow(), CatalogSql.PortalZone);

    private string Here => CatalogAddress.Of(Path, Filter);

    private string Href(DateOnly month) => CatalogAddress.Of(Path, Filter with { Month = month, Page = 1 });

    private string DayHref(DateOnly day) => CatalogAddress.Of(Path, Filter with
    {
        View = CatalogView.List,
        Month = null,
        From = day,
        To = day,
        Span = null,
        Past = day < Today,
        Page = 1,
    });

    private static string Anchor(DateOnly day) => "d" + day.ToString("MMdd", CultureInfo.InvariantCulture);

    private string Css(DateOnly day) => day.Month != Sheet.First.Month ? "out" : day < Today ? "past" : day == Today ? "today" : "";

    // "Листопад 2026": the month alone, not as in a date
    private string MonthName(DateOnly month) => $"{Loc["Month.Names"].Value.Split('|')[month.Month - 1]} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    private static string? Language(EventCard card) => card.Language == Culture.TwoLetterISOLanguageName ? null : card.Language;
}
