using System.Globalization;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Sales.Components;

/// <summary>Answers of the cart in the reader's words.</summary>
public sealed class CartWords(IStringLocalizer<SalesText> loc, TimeProvider time)
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public string Places(int count) => Words.Count(Culture, count, loc["Places.Forms"]);

    public string Of(HoldResult result) => loc["Refused." + result.Outcome, Places(result.Available ?? 0)];

    /// <summary>Null: the line is as it was.</summary>
    public string? Of(RetakenLine line) => TextOf(line)?.Value;

    private LocalizedString? TextOf(RetakenLine line) => line.Outcome switch
    {
        HoldOutcome.Held when line.OldPrice == line.NewPrice => null,
        HoldOutcome.Held => loc["Retake.Price", line.EventTitle, MoneyFormat.Text(Culture, line.NewPrice), MoneyFormat.Text(Culture, line.OldPrice)],
        HoldOutcome.NotEnough => loc["Retake.NotEnough", line.EventTitle, Places(line.Available ?? 0)],
        HoldOutcome.WaitingRoom => loc["Checkout.WaitingRoom", line.EventTitle],
        _ => loc["Retake.Gone", line.EventTitle],
    };

    public string Of(PromocodeView code)
    {
        var verdict = code.Verdict;
        return verdict.Outcome switch
        {
            PromocodeOutcome.Applied when code.Percent is { } percent => loc["Promocode.AppliedPercent", percent, MoneyFormat.Text(Culture, code.Saved)],
            PromocodeOutcome.Applied => loc["Promocode.Applied", MoneyFormat.Text(Culture, code.Saved)],
            PromocodeOutcome.NotBegun or PromocodeOutcome.Ended when verdict.Date is { } date => loc[verdict.TextKey, Day(date)],
            PromocodeOutcome.TooFew => loc[verdict.TextKey, Places(verdict.Needed ?? 0)],
            PromocodeOutcome.NothingMatches when verdict.Names.Count > 0 => loc["Promocode.OnlyFor", string.Join(", ", verdict.Names)],
            PromocodeOutcome.OtherCurrency => loc[verdict.TextKey, verdict.Currency ?? ""],
            _ => loc[verdict.TextKey],
        };
    }

    private string Day(DateTimeOffset moment)
    {
        var now = time.GetUtcNow();
        return PortalFormats.Day(Culture, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Kyiv).DateTime), PortalFormats.Today(now, Kyiv));
    }
}
