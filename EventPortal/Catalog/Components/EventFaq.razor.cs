using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Details;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>What people ask before they buy, answered from the event's own settings.</summary>
public sealed partial class EventFaq
{
    [Parameter, EditorRequired]
    public required EventPageView View { get; set; }

    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    private IEnumerable<(string Question, string Answer, bool Open)> Questions
    {
        get
        {
            yield return (Loc["Faq.Refund"], EventWords.RefundUntil(View, Now) is { } until ? Loc["Faq.Refund.Until", until] : Loc["Faq.Refund.No"], true);
            yield return (Loc["Faq.Hold"], Loc["Faq.Hold.How", Words.Count(CultureInfo.CurrentUICulture, View.Settings.HoldMinutes, Loc["Minutes.Each"])], false);
            yield return (Loc["Faq.Account"], Loc["Faq.Account.How"], false);
            if (View.Content.Format is not EventFormat.Offline)
                yield return (Loc["Faq.Link"], Loc["Place.Link", Words.Count(CultureInfo.CurrentUICulture, View.Settings.JoinLinkReleaseHours, Loc["Hours"])], false);
            if (Coming is { Length: > 0 } coming) yield return (Loc["Faq.Come"], coming, false);
        }
    }

    private string Coming => string.Join(" ", new[] { View.Settings.DirectionsNote, View.Settings.EntryNote, View.Settings.BringNote }.Where(n => !string.IsNullOrWhiteSpace(n)));
}
