using System.Globalization;
using EventPortal.Analytics.Components;
using EventPortal.Documents.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Analytics.Figures;

/// <summary>The table of events on paper, in the reader's language.</summary>
public sealed class EventTablePaper(IPdfRenderer papers, IOrganizations organizations, IStringLocalizer<AnalyticsText> texts, TimeProvider time)
{
    private const double WidthOfTitle = 3.2;
    private const double WidthOfIncome = 1.8;

    /// <summary>Heads that stand left: the event and its day.</summary>
    private const int LeftHeads = 2;

    public async Task<byte[]> PrintAsync(Guid organizationId, Period period, IReadOnlyList<EventRow> rows, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture;
        var name = (await organizations.FindAsync([organizationId], cancellationToken)).GetValueOrDefault(organizationId)?.Name ?? "";
        var heads = EventTable.Heads(texts);
        return papers.RenderTable(
            new()
            {
                Title = $"{texts["Table"]}: {name}", Subtitle = $"{PortalFormats.Days(culture, period.From, period.Till, period.Till)}. {texts["Table.Note"]}", Author = name,
                Language = culture.TwoLetterISOLanguageName,
                Columns = [.. heads.Select((h, i) => new TableColumn(h, i == 0 ? WidthOfTitle : i == heads.Count - 1 ? WidthOfIncome : 1, i >= LeftHeads))],
                Rows = [.. rows.Select(r => Cells(r, culture, period.Till))],
            },
            time.GetUtcNow());
    }

    private static IReadOnlyList<string> Cells(EventRow row, CultureInfo culture, DateOnly today) =>
    [
        row.Title, PortalFormats.ShortDay(culture, row.Day, today),
        .. new[] { row.Visitors, row.Started, row.Placed, row.Confirmed }.Select(n => Figure.Number(n)),
        Figure.Share(row.Confirmed, row.Visitors), Figure.Number(row.Places), Figure.Number(row.Came), Figure.Net(row.Income),
    ];
}
