using System.Globalization;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.CheckIns.Door;

/// <summary>The result of a scan over the whole screen: shape, colour, word and sound say the same. Each closes itself, and the next scan never waits for that.</summary>
public sealed partial class DoorVerdict(TimeProvider time)
{
    private static readonly TimeSpan GreenStays = TimeSpan.FromSeconds(2);

    // long enough to read it out to the person and to press a button
    private static readonly TimeSpan RefusalStays = TimeSpan.FromSeconds(12);

    [Parameter, EditorRequired]
    public required CheckInResult Result { get; set; }

    [Parameter, EditorRequired]
    public required string TimeZone { get; set; }

    [Parameter]
    public EventCallback OnNext { get; set; }

    [Parameter]
    public EventCallback<Guid> OnUndo { get; set; }

    /// <summary>Look for names; with the order number, for the order's other tickets.</summary>
    [Parameter]
    public EventCallback<string> OnNames { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    private string Shape => Result.Outcome switch
    {
        CheckInOutcome.AlreadyCheckedIn => "sq",
        CheckInOutcome.BalanceDue or CheckInOutcome.NotPaid or CheckInOutcome.Waiting => "dia",
        _ => "",
    };

    private string Sign => Result.Outcome switch
    {
        CheckInOutcome.Ok => "check",
        CheckInOutcome.AlreadyCheckedIn => "checks",
        CheckInOutcome.BalanceDue or CheckInOutcome.NotPaid => "money",
        CheckInOutcome.Waiting => "clock",
        _ => "cross",
    };

    private string Heading => Result is { Outcome: CheckInOutcome.BalanceDue, Due: { } due }
        ? Loc["Result.BalanceDue", MoneyFormat.Text(Culture, due)]
        : Loc["Result." + Result.Outcome];

    private string What => Result.Outcome switch
    {
        CheckInOutcome.Unknown or CheckInOutcome.WrongEvent => Loc["What." + Result.Outcome],
        CheckInOutcome.NotPaid or CheckInOutcome.Waiting when Result.Place?.Order is { } order => Loc["What." + Result.Outcome, order.Number, MoneyFormat.Text(Culture, order.Total)],
        CheckInOutcome.BalanceDue when Result.Place?.Order is { } order => Loc["What.BalanceDue", order.Number, MoneyFormat.Text(Culture, order.Total)],
        CheckInOutcome.Ok => string.Join(". ", [Result.Place?.TicketTitle ?? "", .. Answers(Result.Place)]),
        _ => Loc["What.Code", Result.Place?.TicketTitle ?? "", Grouped(Result.Place?.Code ?? "")],
    };

    private string? First => Result is { Outcome: CheckInOutcome.AlreadyCheckedIn, Entry: { } entry } ? Loc["Box.First", When(entry.At), entry.ByName].Value : null;

    private string? Box => Result switch
    {
        { Outcome: CheckInOutcome.Ok } => null,
        { At: { } at } => Loc["Box." + Result.Outcome, PortalFormats.Moment(Culture, at, Zone, time.GetUtcNow())].Value,
        { Outcome: CheckInOutcome.Cancelled, Place.CancelledAt: { } at } => Loc["Box.Cancelled", PortalFormats.Moment(Culture, at, Zone, time.GetUtcNow())].Value,
        { Outcome: CheckInOutcome.Cancelled } => Loc["Box.EventCancelled"].Value,
        _ => Loc["Box." + Result.Outcome].Value,
    };

    public static TimeSpan StaysFor(CheckInOutcome outcome) => outcome is CheckInOutcome.Ok ? GreenStays : RefusalStays;

    public static string ToneOf(CheckInOutcome outcome) => outcome switch
    {
        CheckInOutcome.Ok => "go",
        CheckInOutcome.AlreadyCheckedIn or CheckInOutcome.BalanceDue or CheckInOutcome.NotPaid or CheckInOutcome.Waiting => "check-s",
        _ => "stop",
    };

    public static string SoundOf(CheckInOutcome outcome) => ToneOf(outcome) switch { "go" => "go", "check-s" => "check", _ => "stop" };

    private string When(DateTimeOffset at) => PortalFormats.Today(at, Zone) == PortalFormats.Today(time.GetUtcNow(), Zone)
        ? Loc["Today", PortalFormats.ClockTime(at, Zone)]
        : PortalFormats.Moment(Culture, at, Zone, time.GetUtcNow());

    private static IEnumerable<string> Answers(DoorPlace? place) =>
        place?.Answers.Where(a => a.Values.Count > 0).Select(a => $"{a.Question.TrimEnd('?', ':')}: {string.Join(", ", a.Values)}") ?? [];

    private static string Grouped(string code) => code.Length == 8 ? $"{code[..4]} {code[4..]}" : code;
}
