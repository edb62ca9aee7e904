using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.CheckIns.Lists;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.CheckIns.Pages;

/// <summary>Refused scans of an event: when, by whom, what was shown, and why it did not let in.</summary>
public sealed partial class LogPage(DoorListQueries queries, IEventDirectory events, TimeProvider time)
{
    // of a code eight signs are all of it; of a secret the beginning is enough to compare
    private const int Shown = 8;

    private EventSummary? here;
    private RefusedScans scans = new([], new Dictionary<CheckInOutcome, int>(), 0);

    [Parameter]
    public Guid EventId { get; set; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private int PageNumber => Math.Max(1, Number ?? 1);

    private CheckInOutcome? Reason => Enum.TryParse<CheckInOutcome>(Why, out var outcome) && Enum.IsDefined(outcome) && outcome is not CheckInOutcome.Ok ? outcome : null;

    protected override async Task OnInitializedAsync()
    {
        here = (await events.FindAsync([EventId], Http.RequestAborted)).GetValueOrDefault(EventId);
        scans = await queries.RefusedAsync(EventId, Reason, PageNumber, Http.RequestAborted);
    }

    private string AddressOf(CheckInOutcome? outcome, int page = 1)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (outcome is not null) query["why"] = outcome.ToString();
        if (page > 1) query["page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(CheckInsUrls.Log(EventId), query);
    }

    // the words of the door's screen; a balance is there said with its sum
    private string WhyOf(CheckInOutcome outcome) => outcome is CheckInOutcome.BalanceDue ? Loc["Log.BalanceDue"] : Loc["Result." + outcome];

    private static string Shortened(string typed) => typed.Length > Shown ? typed[..Shown] + "…" : typed;

    private string At(DateTimeOffset moment) =>
        PortalFormats.Moment(CultureInfo.CurrentUICulture, moment, here!.Zone, time.GetUtcNow());
}
