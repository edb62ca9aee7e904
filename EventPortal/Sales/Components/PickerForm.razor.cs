using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>The form of the buy box: several ticket types at once, one run, the sum. What became impossible is lowered, and its row says so.</summary>
public sealed partial class PickerForm
{
    private readonly Dictionary<Guid, int> wanted = [];
    private readonly HashSet<Guid> lowered = [];
    private Guid? chosenRun;

    [Parameter, EditorRequired]
    public required PickerView View { get; set; }

    /// <summary>A circuit is up: steppers instead of number fields.</summary>
    [Parameter]
    public bool Live { get; set; }

    [Parameter]
    public PickerRefusal? Refused { get; set; }

    /// <summary>Asked for by the link that led here (a widget on another site): one place of it is chosen.</summary>
    [Parameter]
    public Guid? AskedTicket { get; set; }

    /// <summary>The run that the link asked for.</summary>
    [Parameter]
    public Guid? AskedRun { get; set; }

    // A run that is over cannot be taken any more, therefore the first one to come is proposed.
    private Guid? ChosenRun => chosenRun ?? (Open.FirstOrDefault(r => r.LessonId == AskedRun) ?? Open.FirstOrDefault())?.LessonId;

    private IEnumerable<OfferedRun> Open => View.Runs.Where(r => r.StartsAt > View.Now);

    private bool NeedsRun => View.CanBuy && View.Runs.Count > 0 && View.Rows.Any(r => r.Offer is { CanBeTaken: true, LessonId: null });

    private int Places => View.Rows.Sum(Wanted);

    private string Summary => Places == 0 ? Loc["Picker.Nothing"] : Words.Count(CultureInfo.CurrentUICulture, Places, Loc["Places.Forms"]);

    private Money? Total
    {
        get
        {
            var chosen = View.Rows.Where(r => Wanted(r) > 0).Select(r => r.Offer.Price * Wanted(r)).ToList();
            // a sum of two currencies is no sum
            return chosen.Count == 0 || chosen.Exists(m => m.Currency != chosen[0].Currency) ? null : chosen.Aggregate((a, b) => a + b);
        }
    }

    protected override void OnParametersSet()
    {
        foreach (var row in View.Rows.Where(r => wanted.GetValueOrDefault(r.Offer.ProductId) > r.Most))
        {
            wanted[row.Offer.ProductId] = row.Most;
            lowered.Add(row.Offer.ProductId);
        }
    }

    private int Wanted(PickerRow row) => Math.Min(wanted.GetValueOrDefault(row.Offer.ProductId, Proposed(row)), row.Most);

    // What was asked for, or the only thing to choose, is chosen already.
    private int Proposed(PickerRow row) =>
        row.Offer.CanBeTaken && (row.Offer.ProductId == AskedTicket || View.Rows.Count(r => r.Offer.CanBeTaken) == 1) ? 1 : 0;

    private void Want(PickerRow row, int quantity)
    {
        wanted[row.Offer.ProductId] = quantity;
        lowered.Remove(row.Offer.ProductId);
    }
}
